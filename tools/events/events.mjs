import { pathToFileURL } from 'node:url';
import { readArguments, USAGE } from './arguments.mjs';
import { withDatabase } from './database.mjs';
import { discard } from './discard.mjs';
import { listParked } from './parked.mjs';
import { Refused } from './refused.mjs';
import { replay } from './replay.mjs';
import { republish } from './republish.mjs';

/** How it ended: done, refused (nothing was changed), asked in a way nobody understands, no database. */
const EXIT = { done: 0, refused: 1, usage: 2, unreachable: 3 };

/**
 * What an operator does about events that wait or went missing. Prints plain lines, without anything about a person.
 * @param {readonly string[]} args as after `npm run events --`
 * @param {NodeJS.ProcessEnv} env
 * @param {(line: string) => void} say
 * @returns {Promise<number>} the exit code
 */
export async function events(args, env, say) {
  const asked = readArguments(args, env);
  if (asked.faults.length > 0) {
    for (const fault of asked.faults) say(fault);
    say(USAGE);
    return EXIT.usage;
  }
  try {
    for (const service of asked.services)
      await withDatabase(env, service, (client) => act(client, asked, service, say));
    return EXIT.done;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    say(error instanceof Refused ? error.message : `the database could not be used: ${error.message}`);
    return error instanceof Refused ? EXIT.refused : EXIT.unreachable;
  }
}

/**
 * @param {import('pg').Client} client
 * @param {import('./arguments.mjs').Asked} asked
 * @param {string} service
 * @param {(line: string) => void} say
 */
function act(client, asked, service, say) {
  switch (asked.command) {
    case 'parked':
      return listParked(client, service, say);
    case 'replay':
      return replay(client, { service, number: asked.number, waitMs: 10_000 }, say);
    case 'discard':
      return discard(client, { service, number: asked.number, why: asked.why }, say);
    case 'republish':
      return republish(client, { service, from: asked.from, topic: asked.topic }, say);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = await events(process.argv.slice(2), process.env, (line) => process.stdout.write(`${line}\n`));
}
