import { describe, expect, it } from '@jest/globals';
import { HealthPart, partOf, type PartHealth } from './part-health.js';

@HealthPart('relay', { neededToServe: false })
class Relay {
  async health(): Promise<PartHealth> {
    return { up: true };
  }
}

class SmallRelay extends Relay {}

describe('a part of the health page', () => {
  it('is known by the mark of its class, also in those made from it', () => {
    expect(partOf(new Relay())?.mark).toEqual({ name: 'relay', neededToServe: false });
    expect(partOf(new SmallRelay())?.mark.name).toBe('relay');
  });

  it.each([undefined, null, 7, 'relay', {}, new Date(0), Object.create(null)])('is not %p', (instance) => {
    expect(partOf(instance)).toBeUndefined();
  });
});
