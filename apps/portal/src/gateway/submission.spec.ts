import { describe, expect, it } from '@jest/globals';
import { GatewayError } from './gateway-error.js';
import { Submission } from './submission.js';

const offline = (): GatewayError => new GatewayError('OFFLINE', 'unavailable', 'r');
const signedOut = (): GatewayError => new GatewayError('NOT_SIGNED_IN', 'forbidden', 'r');
const refused = (): GatewayError => new GatewayError('PERSON_ALREADY_PRESENT', 'conflict', 'r');

/** A gateway that answers as told, remembers what it was sent, and a clock that is wound by hand. */
function aSubmission(...answers: (string | GatewayError)[]) {
  const sent: { variables: { place: string }; key: string }[] = [];
  const timers: { ms: number; act: () => void; off: boolean }[] = [];
  let keys = 0;
  const submission = new Submission<{ place: string }, string>({
    send: (variables, key) => {
      sent.push({ variables, key });
      const answer = answers.shift() ?? 'done';
      return typeof answer === 'string' ? Promise.resolve(answer) : Promise.reject(answer);
    },
    newKey: () => `key-${++keys}`,
    later: (ms, act) => {
      const timer = { ms, act, off: false };
      timers.push(timer);
      return () => void (timer.off = true);
    },
  });
  return { submission, sent, timers };
}

describe('sending an act', () => {
  it('is done once it is answered', async () => {
    const { submission, sent } = aSubmission('stay-1');

    await submission.start({ place: 'Cell 7' });

    expect(submission.now()).toEqual({ at: 'done', result: 'stay-1' });
    expect(sent).toHaveLength(1);
  });

  it('waits for the line and sends the same act under the same key, a little later each time', async () => {
    const { submission, sent, timers } = aSubmission(offline(), offline(), 'stay-1');

    await submission.start({ place: 'Cell 7' });
    timers[0]?.act();
    await new Promise(setImmediate);
    timers[1]?.act();
    await new Promise(setImmediate);

    expect(timers.map((timer) => timer.ms)).toEqual([1_000, 2_000]);
    expect(sent.map((request) => request.key)).toEqual(['key-1', 'key-1', 'key-1']);
    expect(submission.now().at).toBe('done');
  });

  it('keeps key and words while the session is away', async () => {
    const { submission, sent } = aSubmission(signedOut(), 'stay-1');

    await submission.start({ place: 'Cell 7' });
    expect(submission.now().at).toBe('signed_out');
    expect(submission.isUnderWay).toBe(true);
    await submission.resume();

    expect(sent[1]).toEqual({ variables: { place: 'Cell 7' }, key: 'key-1' });
  });

  it('keeps the key when the same words are sent again after a refusal, and makes a new one for other words', async () => {
    const { submission, sent } = aSubmission(refused(), refused(), 'stay-1');

    await submission.start({ place: 'Cell 7' });
    await submission.start({ place: 'Cell 7' });
    await submission.start({ place: 'Cell 8' });

    expect(sent.map((request) => request.key)).toEqual(['key-1', 'key-1', 'key-2']);
  });

  it('is a new act after the last was done, the same words or not', async () => {
    const { submission, sent } = aSubmission();

    await submission.start({ place: 'Cell 7' });
    await submission.start({ place: 'Cell 7' });

    expect(sent.map((request) => request.key)).toEqual(['key-1', 'key-2']);
  });

  it('sends nothing twice while it is on its way', async () => {
    const { submission, sent } = aSubmission();

    await Promise.all([submission.start({ place: 'Cell 7' }), submission.start({ place: 'Cell 7' })]);

    expect(sent).toHaveLength(1);
  });

  it('calls off the next try when somebody stops it, and keeps the key for the same words', async () => {
    const { submission, sent, timers } = aSubmission(offline(), 'stay-1');

    await submission.start({ place: 'Cell 7' });
    submission.stop();
    expect(timers[0]?.off).toBe(true);
    await submission.start({ place: 'Cell 7' });

    expect(sent.map((request) => request.key)).toEqual(['key-1', 'key-1']);
  });
});
