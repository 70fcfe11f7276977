const SECTIONS = ['Context', 'Options', 'Decision', 'Consequences'];

/** Decisions are numbered without gaps or twins, headed by number and title, and say what else was possible. @type {import('./tree.mjs').Check} */
export function adrs(tree) {
  const paths = tree.paths(/^docs\/adr\//);
  return paths.flatMap((path, index) => {
    const wanted = String(index + 1).padStart(4, '0');
    const number = /^docs\/adr\/(\d{4})-[a-z0-9-]+\.md$/.exec(path)?.[1];
    const text = tree.text(path);
    return [
      ...(number === wanted ? [] : [`${path} should be number ${wanted}`]),
      ...(text.startsWith(`# ${number ?? wanted} `) ? [] : [`${path} is not headed “# ${number ?? wanted} …”`]),
      ...SECTIONS.filter((name) => !new RegExp(`\\*\\*${name}[^*]*\\.\\*\\*`).test(text)).map(
        (name) => `${path} has no **${name}.**`,
      ),
    ];
  });
}
