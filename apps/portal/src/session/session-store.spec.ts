import { describe, expect, it } from '@jest/globals';
import { SessionStore } from './session-store.js';

const sam = { signedIn: true, userId: 'sam', name: 'Sam Reid', pairs: [], mode: 'demonstration' };
const jo = { ...sam, userId: 'jo', name: 'Jo Hart' };
const nobody = { signedIn: false, mode: 'demonstration' };

/** A gateway that answers as told, one answer a question. */
function aStore(...answers: unknown[]) {
  let resumed = 0;
  const store = new SessionStore({
    load: () => {
      const answer = answers.shift();
      return answer === undefined ? Promise.reject(new Error('no line')) : Promise.resolve(answer);
    },
    extend: () => Promise.reject(new Error('no line')),
    resumed: () => void (resumed += 1),
  });
  return { store, resumed: () => resumed };
}

async function after(...answers: unknown[]) {
  const { store, resumed } = aStore(...answers);
  for (const _ of answers) await store.check();
  return { state: store.now(), resumed: resumed() };
}

describe('who uses the page', () => {
  it('is nobody at first, and says what may be tried', async () => {
    expect((await after(nobody)).state).toEqual({ at: 'signed_out', isDemonstration: true });
  });

  it('is not known when the gateway can not be reached at first', async () => {
    const { store } = aStore();

    await store.check();

    expect(store.now()).toEqual({ at: 'unreachable' });
  });

  it('stays who it was when the line is down', async () => {
    const { store } = aStore(sam);
    await store.check();

    await store.check();
    await store.extend();

    expect(store.now()).toMatchObject({ at: 'signed_in', session: { userId: 'sam' } });
  });

  it('keeps the page for the same user when the session ends, and goes on when they are back', async () => {
    expect((await after(sam, nobody)).state).toMatchObject({ at: 'ended', was: { userId: 'sam' }, other: null });
    expect(await after(sam, nobody, sam)).toMatchObject({ state: { at: 'signed_in' }, resumed: 1 });
  });

  it('does not hand the page to somebody else, whether they came after the end or in another tab', async () => {
    expect(await after(sam, nobody, jo)).toMatchObject({ state: { at: 'ended', other: { userId: 'jo' } }, resumed: 0 });
    expect(await after(sam, jo)).toMatchObject({ state: { at: 'ended', was: { userId: 'sam' } }, resumed: 0 });
  });
});
