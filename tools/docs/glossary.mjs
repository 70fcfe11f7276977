import { tablesOf } from './table.mjs';

const PATH = 'docs/glossary.md';
const NO_NOUN = /^(migrations|demonstration)$/;

/** Every word of the field has a meaning and a source, once; every noun that is a folder is one of them. @type {import('./tree.mjs').Check} */
export function glossary(tree) {
  const rows = tablesOf(tree.text(PATH)).flatMap(({ columns, rows }) =>
    columns.join() === 'term,means,source' ? rows : [],
  );
  const terms = rows.map(([term = '']) => term.toLowerCase());
  if (terms.length === 0) return [`${PATH} has no table term | means | source`];
  return [
    ...rows.filter(([, means]) => !means).map(([term]) => `${term} has no meaning`),
    ...rows.filter(([, , source]) => !source).map(([term]) => `${term} has no source`),
    ...terms.filter((term, index) => terms.indexOf(term) !== index).map((term) => `${term} stands there twice`),
    ...nounsIn(tree)
      .filter((noun) => !terms.includes(noun))
      .map((noun) => `the noun “${noun}” is not in ${PATH}`),
  ];
}

/** Folders of services; a copy of another service's noun is that noun. @param {import('./tree.mjs').Tree} tree */
function nounsIn(tree) {
  const services = tree
    .paths(/^apps\/[^/]+\/project\.json$/)
    .filter((path) => tree.text(path).includes('"layer:service"'));
  const folders = services.flatMap((path) => {
    const source = path.replace('project.json', 'src/');
    return tree.paths(new RegExp(`^${source}[^/]+/`)).map((file) => file.slice(source.length).split('/')[0] ?? '');
  });
  const nouns = folders
    .filter((folder) => !NO_NOUN.test(folder))
    .map((folder) => folder.replace(/-ref$/, '').replaceAll('-', ' '));
  return [...new Set(nouns)];
}
