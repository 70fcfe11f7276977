import { RUN_BY } from './commands.mjs';

/** @param {Readonly<Record<string, { by: string, text: string }>>} [runBy] @returns {import('./tree.mjs').Check} */
export function readmeCommands(runBy = RUN_BY) {
  return (tree) => {
    const commands = commandsIn(tree.text('README.md'));
    const scripts = Object.keys(JSON.parse(tree.text('package.json') || '{}').scripts ?? {});
    return [
      ...(commands.length === 0 ? ['README.md tells nobody what to type'] : []),
      ...commands
        .map(scriptOf)
        .filter((name) => name && !scripts.includes(name))
        .map((name) => `README.md runs “${name}”, which package.json does not have`),
      ...scripts
        .filter((name) => !commands.map(scriptOf).includes(name))
        .map((name) => `README.md does not say what “${name}” is for`),
      ...commands
        .filter((command) => !runBy[command])
        .map((command) => `no test runs “${command}”: name one in tools/docs/commands.mjs`),
      ...Object.keys(runBy)
        .filter((command) => !commands.includes(command))
        .map((command) => `README.md no longer has “${command}”`),
      ...Object.entries(runBy)
        .filter(([, { by, text }]) => !tree.text(by).includes(text))
        .map(([command, { by, text }]) => `“${command}” should be run by ${by}, which does not say “${text}”`),
    ];
  };
}

/** Lines of shell in fenced blocks, and commands of npm and node set in backticks; without comments and variables. @param {string} readme */
function commandsIn(readme) {
  const fenced = [...readme.matchAll(/```(?:sh|bash|shell|console)\n([\s\S]*?)```/g)].flatMap(([, block = '']) =>
    block.split('\n'),
  );
  const inline = [...readme.replaceAll(/```[\s\S]*?```/g, '').matchAll(/`((?:npm|npx|node|docker) [^`]+)`/g)].map(
    ([, command = '']) => command,
  );
  const plain = [...fenced, ...inline]
    .map((line) =>
      line
        .replace(/^\$ /, '')
        .replace(/\s+#.*$/, '')
        .replace(/^(\w+=\S+ )+/, '')
        .trim(),
    )
    .filter((line) => /^(npm|npx|node|docker)\b/.test(line));
  return [...new Set(plain)];
}

/** @param {string} command */
function scriptOf(command) {
  const [, run, short] = /^npm (?:run (\S+)|(start|test)\b)/.exec(command) ?? [];
  return run ?? short;
}
