import { beforeEach, describe, expect, it } from '@jest/globals';
import { FixedClock, T0 } from '@junction/testing';
import type { Progress } from './broker.js';
import { Hearing } from './hearing.js';

const at = (next: number, end: number, partition = 0): Progress => ({
  topic: 'junction.stay',
  partition,
  next: BigInt(next),
  end: BigInt(end),
});

let clock: FixedClock;
let answer: () => Promise<readonly Progress[] | undefined>;
let hearing: Hearing;

beforeEach(() => {
  clock = new FixedClock();
  hearing = new Hearing(() => answer(), clock);
});

/** Looks once more, so many seconds later. */
function look(progress: readonly Progress[] | undefined, seconds = 10): Promise<Date | undefined> {
  clock.forward(seconds * 1000);
  answer = () => Promise.resolve(progress);
  return hearing.caughtUpSince();
}

const after = (seconds: number): Date => new Date(T0.getTime() + seconds * 1000);

describe('a service that hears others', () => {
  it('has caught up since the first look that found nothing left', async () => {
    expect(await look([at(4, 5)])).toBeUndefined();
    expect(await look([at(5, 5)])).toEqual(after(20));
    expect(await look([at(5, 5)])).toEqual(after(20));
  });

  it('has caught up only when it has in every partition', async () => {
    expect(await look([at(5, 5), at(0, 1, 1)])).toBeUndefined();
  });

  it('stays so while events go on arriving, as long as those of the look before are done', async () => {
    await look([at(5, 5)]);

    expect(await look([at(8, 9)])).toEqual(after(10));
    expect(await look([at(9, 12)])).toEqual(after(10));
    expect(await look([at(11, 14)])).toBeUndefined();
  });

  it('gets there while events never stop', async () => {
    expect(await look([at(3, 5)])).toBeUndefined();
    expect(await look([at(6, 9)])).toEqual(after(20));
  });

  it('begins anew when it was not reading, or the broker did not answer', async () => {
    await look([at(5, 5)]);
    expect(await look(undefined)).toBeUndefined();
    expect(await look([at(5, 5)])).toEqual(after(30));

    answer = () => Promise.reject(new Error('away'));
    expect(await hearing.caughtUpSince()).toBeUndefined();
    expect(await look([at(5, 5)])).toEqual(after(40));
  });

  it('knows nothing of the time in which nobody looked', async () => {
    await look([at(5, 5)]);

    expect(await look([at(7, 9)], 61)).toBeUndefined();
    expect(await look([at(9, 9)])).toEqual(after(81));
    expect(await look([at(9, 9)], 61)).toEqual(after(142));
  });

  it('counts a broker that takes too long as away', async () => {
    answer = () => new Promise(() => {});

    expect(await hearing.caughtUpSince()).toBeUndefined();
  });
});
