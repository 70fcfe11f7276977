import { describe, expect, it } from '@jest/globals';
import { GatewayError } from './gateway-error.js';
import { Submission } from './submission.js';
import { Submissions } from './submissions.js';

const ABOUT = { label: 'Somebody added at Bramley custody', path: '/sites/a1' };

function anAct(...answers: (string | GatewayError)[]): Submission<string, string> {
  let keys = 0;
  return new Submission({
    send: () => {
      const answer = answers.shift() ?? 'done';
      return typeof answer === 'string' ? Promise.resolve(answer) : Promise.reject(answer);
    },
    newKey: () => `key-${++keys}`,
    later: () => () => undefined,
  });
}

const offline = (): GatewayError => new GatewayError('OFFLINE', 'unavailable', 'r');

describe('acts that are not finished', () => {
  it('outlive the page they were asked for on, and are found again there', async () => {
    const submissions = new Submissions();
    const act = submissions.at('arrive:a1', ABOUT, () => anAct(offline(), 'done'));
    const leave = submissions.show('arrive:a1');
    await act.start('words');

    leave();

    expect(submissions.list()).toEqual([{ ...ABOUT, at: 'waiting', isInSight: false }]);
    expect(submissions.at('arrive:a1', ABOUT, () => anAct())).toBe(act);
    expect(submissions.anyUnderWay).toBe(true);
  });

  it('go on when the line is back', async () => {
    const submissions = new Submissions();
    const act = submissions.at('arrive:a1', ABOUT, () => anAct(offline(), 'done'));
    await act.start('words');

    submissions.resumeAll();
    await new Promise(setImmediate);

    expect(act.now()).toEqual({ at: 'done', result: 'done' });
    expect(submissions.anyUnderWay).toBe(false);
  });

  it('stay in sight elsewhere when they were refused, and are forgotten with their form when nothing was asked', async () => {
    const submissions = new Submissions();
    const refused = submissions.at('arrive:a1', ABOUT, () => anAct(new GatewayError('X', 'conflict', 'r')));
    submissions.at('arrive:a2', ABOUT, () => anAct());
    const leaves = [submissions.show('arrive:a1'), submissions.show('arrive:a2')];
    await refused.start('words');

    leaves.forEach((leave) => leave());

    expect(submissions.list()).toEqual([{ ...ABOUT, at: 'refused', isInSight: false }]);
  });
});
