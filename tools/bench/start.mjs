import { setTimeout as wait } from 'node:timers/promises';
import { startPlatform } from '../platform/platform.mjs';
import { asAdmin } from './look.mjs';

/**
 * Starts a platform with empty data, then again with these data; the second goes on running.
 *
 * @param {string} data an empty folder
 * @param {string} jars where Kafka's programs are
 * @returns {Promise<{ platform: import('../platform/platform.mjs').Platform, figures: import('./bench.mjs').Figure[] }>}
 */
export async function startTwice(data, jars) {
  const first = await timed(data, jars);
  await countEverything(first.platform);
  await first.platform.stop();
  await wait(REST_MS);
  const second = await timed(data, jars);
  const figures = [
    figure('start to ready, installed and built, with an empty data folder', first.seconds),
    figure('start to ready, with the data of an earlier start', second.seconds),
  ];
  return { platform: second.platform, figures };
}

const LIMIT_SECONDS = 20;

/** On a busy machine PostgreSQL's processes may take a moment longer to go than whoever stopped them waits. */
const REST_MS = 3000;

/** @param {string} what @param {number} seconds @returns {import('./bench.mjs').Figure} */
const figure = (what, seconds) => ({
  what,
  measured: `${seconds.toFixed(1)} s`,
  against: `${LIMIT_SECONDS} s`,
  ratio: (seconds / LIMIT_SECONDS).toFixed(2),
  aim: '≤ 1.00',
});

/** @param {string} data @param {string} jars */
async function timed(data, jars) {
  const startedAt = performance.now();
  const platform = await startPlatform({ data, ports: 'free', jars });
  return { platform, seconds: (performance.now() - startedAt) / 1000 };
}

/** From its next start PostgreSQL counts statements and keeps the instant of every commit. @param {import('../platform/platform.mjs').Platform} platform */
async function countEverything(platform) {
  await asAdmin(platform, 'cases', async (client) => {
    await client.query('create extension if not exists pg_stat_statements');
    await client.query(`alter system set shared_preload_libraries = 'pg_stat_statements'`);
    await client.query('alter system set track_commit_timestamp = on');
  });
}
