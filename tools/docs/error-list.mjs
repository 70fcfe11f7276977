import { errorsInCode } from './errors-in-code.mjs';
import { table, tablesOf } from './table.mjs';

export const ERRORS_PATH = 'docs/errors.md';

const KINDS = [
  ['invalid_input', '400', 'the caller can put it right; `fields` names each path and the code of its fault'],
  ['not_found', '404', "absent, or not the caller's to know of: the two look the same"],
  ['forbidden', '403', 'the caller may know of it, and may not do this'],
  ['conflict', '409', 'not in this state, or changed meanwhile'],
  ['unavailable', '503', 'a part is away; the same request may succeed later'],
  ['internal', '500', 'our bug; `reference` finds it in the log'],
];

/** The document, whole, as the classes say it. @param {import('./tree.mjs').Tree} tree */
export function errorsDocument(tree) {
  const rows = errorsInCode(tree).map(({ code, kind, name, says, path }) => [
    `\`${code}\``,
    kind,
    says,
    `\`${name}\`, ${path.split('/').slice(0, 2).join('/')}`,
  ]);
  return `# Errors

Every refusal is a GraphQL error with \`extensions: {code, kind, fields?, reference}\`. The **kind** says how to react, the
**code** says what happened and never changes. Messages name ids of records, never people.

Written by \`node tools/docs/write.mjs\` from the classes; a check fails where the two differ.

## Kinds

${table(['kind', 'HTTP', 'means'], KINDS)}

## Codes

${table(['code', 'kind', 'when', 'class'], rows)}
`;
}

/** Each class has a code, a kind and a sentence; the document lists each code and none that doesn't exist. @type {import('./tree.mjs').Check} */
export function errorList(tree) {
  const errors = errorsInCode(tree);
  const codes = errors.map(({ code }) => code);
  const listed = tablesOf(tree.text(ERRORS_PATH))
    .filter(({ columns }) => columns[0] === 'code')
    .flatMap(({ rows }) => rows.map(([code = '']) => code));
  const wrong = [
    ...errors
      .filter(({ code }) => !/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(code))
      .map(({ name, code }) => `${name} has the code “${code}”`),
    ...errors
      .filter(({ kind }) => !KINDS.some(([known]) => known === kind))
      .map(({ name, kind }) => `${name} has the kind “${kind}”`),
    ...errors.filter(({ says }) => says === '').map(({ name }) => `${name} does not say when it is thrown`),
    ...codes.filter((code, index) => codes.indexOf(code) !== index).map((code) => `${code} is the code of two classes`),
    ...codes.filter((code) => !listed.includes(code)).map((code) => `${ERRORS_PATH} does not list ${code}`),
    ...listed.filter((code) => !codes.includes(code)).map((code) => `${ERRORS_PATH} lists ${code}, which no class has`),
  ];
  if (wrong.length > 0) return wrong;
  return tree.text(ERRORS_PATH) === errorsDocument(tree)
    ? []
    : [`${ERRORS_PATH} is not what the classes say: node tools/docs/write.mjs`];
}
