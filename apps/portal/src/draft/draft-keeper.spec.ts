import { describe, expect, it } from '@jest/globals';
import { GatewayError, OFFLINE } from '../gateway/gateway-error.js';
import { DraftKeeper, type DraftPorts } from './draft-keeper.js';

const SAVED_AT = new Date('2026-11-23T10:42:00.000Z');
const OFF = new GatewayError(OFFLINE, 'unavailable', 'ref');

/** A platform that takes drafts, a clock that is turned by hand. */
function aKeeper(answers: readonly (GatewayError | null)[] = []) {
  const kept: string[] = [];
  const discarded: string[] = [];
  const waits: number[] = [];
  let due: (() => void) | null = null;
  let safe = 0;
  const ports: DraftPorts = {
    keep: (text) => {
      const answer = answers[kept.push(text) - 1];
      return answer ? Promise.reject(answer) : Promise.resolve({ id: 'draft-1', savedAt: SAVED_AT });
    },
    discard: (draftId) => Promise.resolve(void discarded.push(draftId)),
    isSafe: () => void (safe += 1),
    later: (ms, act) => {
      waits.push(ms);
      due = act;
      return () => void (due = null);
    },
  };
  const pass = async (): Promise<void> => {
    const act = due;
    due = null;
    act?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { keeper: new DraftKeeper(ports), kept, discarded, waits, pass, safe: () => safe };
}

describe('keeping a draft', () => {
  it('sends what was typed within a second, once, however many letters there were', async () => {
    const { keeper, kept, waits, pass, safe } = aKeeper();

    keeper.change('a');
    keeper.change('ab');
    keeper.change('abc');
    expect(keeper.now()).toEqual({ at: 'saving' });
    await pass();

    expect(kept).toEqual(['abc']);
    expect(waits.every((ms) => ms < 1_000)).toBe(true);
    expect(keeper.now()).toEqual({ at: 'saved', savedAt: SAVED_AT });
    expect(safe()).toBe(1);
  });

  it('says that words are on the page alone while nobody answers, and sends the latest when somebody does', async () => {
    const { keeper, kept, pass } = aKeeper([OFF, null]);

    keeper.change('a');
    await pass();
    expect(keeper.now()).toEqual({ at: 'unsaved' });
    keeper.change('ab');
    expect(keeper.now()).toEqual({ at: 'unsaved' });
    await keeper.flush();

    expect(kept).toEqual(['a', 'ab']);
    expect(keeper.now()).toEqual({ at: 'saved', savedAt: SAVED_AT });
  });

  it('says so when the platform does not take it, and does not try the same again', async () => {
    const { keeper, kept, pass } = aKeeper([new GatewayError('INPUT_INVALID', 'invalid_input', 'ref')]);

    keeper.change('x'.repeat(30_000));
    await pass();
    await pass();

    expect(keeper.now().at).toBe('refused');
    expect(kept).toHaveLength(1);
  });

  it('is gone for good once it is discarded, even while words were on their way', async () => {
    const { keeper, kept, discarded } = aKeeper();

    keeper.change('a');
    void keeper.flush();
    await keeper.discard();
    keeper.change('b');
    await keeper.flush();

    expect(kept).toEqual(['a']);
    expect(discarded).toEqual(['draft-1']);
  });

  it('discards the one that the platform had before', async () => {
    const { keeper, discarded } = aKeeper();

    keeper.found({ id: 'draft-0', savedAt: SAVED_AT });
    await keeper.discard();

    expect(discarded).toEqual(['draft-0']);
  });
});
