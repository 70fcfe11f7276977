import { settingsTable } from '../platform/settings.mjs';

const README = 'README.md';
const BETWEEN = /(<!-- settings -->\n)[\s\S]*?(<!-- \/settings -->)/;

/** The README with the table of settings as the start reads them. @param {import('./tree.mjs').Tree} tree */
export const readmeWithSettings = (tree) =>
  tree.text(README).replace(BETWEEN, (_, start, end) => `${start}\n${settingsTable()}\n\n${end}`);

/** The README lists each setting that a start reads, with its meaning and what holds without it. @type {import('./tree.mjs').Check} */
export function settings(tree) {
  const [, listed = ''] = /<!-- settings -->([\s\S]*?)<!-- \/settings -->/.exec(tree.text(README)) ?? [];
  const bare = (/** @type {string} */ text) => text.replaceAll(/[\s-]+/g, ' ').trim();
  return bare(listed) === bare(settingsTable())
    ? []
    : [`${README} lists other settings than the code: node tools/docs/write.mjs`];
}
