import { pathToFileURL } from 'node:url';
import { runFromSources } from './from-sources.mjs';

/** `print-subgraph.mjs <module file> <class>`: prints the subgraph that one service's module makes. */
runFromSources();
const { subgraphSdl } = await import('./subgraph-sdl.mjs');

const [file = '', name = ''] = process.argv.slice(2);
const exported = await import(pathToFileURL(file).href);
if (!exported[name]) throw new Error(`${file} exports no ${name}`);
process.stdout.write(await subgraphSdl(exported[name]));
