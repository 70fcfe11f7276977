import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ExampleDoor } from './example-door.builder.js';
import { ExampleBroker, ExampleDatabase } from './example-service.builder.js';

let door: ExampleDoor;
beforeAll(async () => {
  door = await ExampleDoor.open();
});
afterAll(() => door.close());
afterEach(() => {
  ExampleDatabase.answer = async () => ({ up: true });
  ExampleBroker.answer = async () => ({ up: true });
});

const health = async () => {
  const { status, text } = await door.knock({ method: 'GET', url: '/health' });
  return { status, ...(JSON.parse(text) as object) };
};

describe('the health of a service', () => {
  it('is told to anyone, part by part', async () => {
    expect(await health()).toEqual({
      status: 200,
      usable: true,
      parts: { database: { up: true }, kafka: { up: true } },
    });
  });

  it('is bad while a part that people need does not answer, and says which', async () => {
    ExampleDatabase.answer = () => Promise.reject(new Error('password of Zebedee Fiction'));

    expect(await health()).toEqual({
      status: 503,
      usable: false,
      parts: { database: { up: false, why: 'does not answer' }, kafka: { up: true } },
    });
    expect(door.lines.join('')).toContain('"msg":"part lost"');
  });

  it('is good enough while a part is away that nobody waits for', async () => {
    ExampleBroker.answer = async () => ({ up: false, why: 'not connected' });

    expect(await health()).toMatchObject({
      status: 200,
      usable: true,
      parts: { kafka: { up: false, why: 'not connected' } },
    });
  });

  it('does not wait for a part that hangs', async () => {
    ExampleDatabase.answer = () => new Promise(() => {});
    const startedAt = performance.now();

    expect(await health()).toMatchObject({ status: 503 });
    expect(performance.now() - startedAt).toBeLessThan(1_500);
  });
});

describe('the figures of a service', () => {
  it('tell how long each operation took', async () => {
    await door.ask('{ thing { id } }');

    const { status, headers, text } = await door.knock({ method: 'GET', url: '/metrics' });

    expect(status).toBe(200);
    expect(headers['content-type']).toContain('text/plain');
    expect(text).toContain('junction_operation_seconds_count{operation="thing",outcome="done"}');
  });
});
