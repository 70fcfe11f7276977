import { describe, expect, it } from '@jest/globals';
import { Parts, type Part } from './parts.js';

const up: Part['look'] = () => Promise.resolve({ up: true });
const down: Part['look'] = () => Promise.reject(new Error('ECONNREFUSED 10.0.0.1'));
const silent: Part['look'] = () => new Promise(() => undefined);

describe('the health of the platform', () => {
  it('is good while every part that people need is up', async () => {
    const parts = new Parts([
      { name: 'database', isNeeded: true, look: up },
      { name: 'identity', isNeeded: false, look: down },
    ]);

    expect(await parts.health()).toEqual({
      usable: true,
      parts: { database: { up: true }, identity: { up: false, why: 'does not answer' } },
    });
  });

  it('is not once one of those is down, or says nothing for two seconds', async () => {
    for (const look of [down, silent])
      expect(await new Parts([{ name: 'cases', isNeeded: true, look }]).health()).toEqual({
        usable: false,
        parts: { cases: { up: false, why: 'does not answer' } },
      });
  });

  it('is looked at once a second at most, however often it is asked for', async () => {
    let looks = 0;
    const parts = new Parts([{ name: 'cases', isNeeded: true, look: () => ((looks += 1), up()) }]);

    await Promise.all(Array.from({ length: 50 }, () => parts.health()));

    expect(looks).toBe(1);
  });
});
