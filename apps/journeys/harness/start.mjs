import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from '../../../tools/platform/chromium.mjs';
import { kafkaJarsFolder } from '../../../tools/platform/kafka-jars.mjs';
import { dataFolder } from '../../../tools/platform/paths.mjs';
import { startPlatform } from '../../../tools/platform/platform.mjs';

/** Brings the whole platform up in a folder that is gone afterwards, as `npm start` does, on free ports. */
export default async function start() {
  const data = await mkdtemp(join(tmpdir(), 'junction-journeys-'));
  // PostgreSQL runs as a user of its own, who must get through to its folder below.
  await chmod(data, 0o711);
  const jars = kafkaJarsFolder(dataFolder());
  const platform = await startPlatform({ data, ports: 'free', jars });
  globalThis.junction = { platform, chromium: await ensureChromium() };
  globalThis.stopJunction = async () => {
    await platform.stop();
    await rm(data, { recursive: true, force: true });
  };
}
