import { describe, expect, it } from '@jest/globals';
import {
  beforeScrape,
  countEvents,
  measureProcess,
  metricsPage,
  noteConsumerLag,
  noteOutbox,
  noteParkedEvents,
  observeOperation,
} from './metrics.js';
import { registerWords } from './words.js';

registerWords('operation', ['arriveStay']);
const page = async (): Promise<string> => (await metricsPage()).body;

describe('the figures of a process', () => {
  it('tell how long operations took, by name and outcome', async () => {
    observeOperation('arriveStay', 'done', 20);

    expect(await page()).toContain('junction_operation_seconds_sum{operation="arriveStay",outcome="done"} 0.02');
  });

  it('tell how far publishing and consuming are behind, in seconds and events', async () => {
    noteOutbox(1500, 3);
    noteConsumerLag('reporting', 'junction.stay', 7);
    noteParkedEvents('reporting', 2);
    countEvents('reporting', 'junction.stay', 'repeated', 4);

    const body = await page();

    expect(body).toContain('junction_outbox_age_seconds 1.5');
    expect(body).toContain('junction_outbox_waiting 3');
    expect(body).toContain('junction_consumer_lag{consumer="reporting",topic="junction.stay"} 7');
    expect(body).toContain('junction_parked_events{consumer="reporting"} 2');
    expect(body).toContain('junction_events_total{consumer="reporting",topic="junction.stay",outcome="repeated"} 4');
  });

  it('are brought up to date when they are read, and read even if one can not be', async () => {
    let reads = 0;
    const stop = beforeScrape(() => void reads++);
    const stopFailing = beforeScrape(() => Promise.reject(new Error('down')));

    await page();
    stop();
    stopFailing();
    await page();

    expect(reads).toBe(1);
  });

  it('hold no word that the code does not list', async () => {
    observeOperation('Zebedee', 'Fiction', 1);
    noteConsumerLag('Zebedee', 'fiction', 1);
    noteParkedEvents('9990001234', 1);
    countEvents('Zebedee Fiction', 'junction.Fiction', 'seen', 1);

    expect(await page()).not.toMatch(/zebedee|fiction|9990001234/i);
  });

  it('measure the process itself once, however often that is asked for', async () => {
    measureProcess();
    measureProcess();

    expect(await page()).toContain('process_cpu_seconds_total');
  });
});
