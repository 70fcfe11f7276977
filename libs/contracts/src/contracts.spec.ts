import { describe, expect, it } from '@jest/globals';
import { CONTRACTS, contractOf, parseFact } from './contracts.js';
import { fact } from './define-event.js';
import { StayArrivedV1 } from './stay-arrived.v1.js';
import { FACT_TOPICS } from './topics.js';

const named = CONTRACTS.map((contract) => [contract.type, contract] as const);

describe('every contract', () => {
  it.each(named)('%s parses its own example', (type, contract) => {
    expect(parseFact(type, contract.example)).toMatchObject({ ok: true, data: contract.example });
  });

  it.each(named)('%s refuses a field that it does not name', (type, contract) => {
    const answer = parseFact(type, { ...(contract.example as object), narrative: 'Rosa INVENTED' });

    expect(answer).toEqual({ ok: false, reason: '(whole): unrecognized_keys' });
  });

  it.each(named)('%s refuses when any required field is missing', (type, contract) => {
    const optional = new Set(['ageBand', 'force']);
    for (const field of Object.keys(contract.example as object).filter((name) => !optional.has(name))) {
      const { [field]: _left, ...rest } = contract.example as Record<string, unknown>;
      expect(parseFact(type, rest)).toMatchObject({ ok: false });
    }
  });

  it.each(named)('%s is keyed by its person, or else by its own id', (_type, contract) => {
    const data = contract.example as Record<string, string>;

    expect(contract.key(data as never)).toBe(data['personId'] ?? data['siteId'] ?? data['ldServiceId']);
  });

  it.each(named)('%s is named after its noun and topic', (type, contract) => {
    expect(type).toMatch(/^junction\.[a-z_]+\.[a-z_]+\.v\d+$/);
    expect(contract.topic).toBe(type.split('.').slice(0, 2).join('.'));
    expect(FACT_TOPICS.map((topic) => topic.name)).toContain(contract.topic);
  });

  it('has a type of its own', () => {
    expect(new Set(CONTRACTS.map((contract) => contract.type)).size).toBe(CONTRACTS.length);
  });
});

describe('reading an event', () => {
  it('refuses a type that nobody knows', () => {
    expect(contractOf('junction.stay.exploded.v1')).toBeUndefined();
    expect(parseFact('junction.stay.exploded.v1', {})).toEqual({ ok: false, reason: 'unknown type' });
  });

  it('says where the fault is and never what was there', () => {
    const answer = parseFact(StayArrivedV1.type, { ...StayArrivedV1.example, arrivedAt: 'CANARY 9990000018' });

    expect(JSON.stringify(answer)).toContain('arrivedAt');
    expect(JSON.stringify(answer)).not.toContain('CANARY');
  });

  it.each(['2026-03-02T08:35:00+01:00', '2026-03-02 08:35', '2026-02-30T08:35:00Z', ''])(
    'refuses %p as an instant',
    (text) => {
      expect(parseFact(StayArrivedV1.type, { ...StayArrivedV1.example, arrivedAt: text })).toMatchObject({ ok: false });
    },
  );
});

describe('a new fact', () => {
  it('has an id of its own, and the type, topic and key of its contract', () => {
    const first = fact(StayArrivedV1, StayArrivedV1.example);
    const second = fact(StayArrivedV1, StayArrivedV1.example);

    expect(first).toMatchObject({
      type: 'junction.stay.arrived.v1',
      topic: 'junction.stay',
      key: StayArrivedV1.example.personId,
      data: StayArrivedV1.example,
    });
    expect(first.id).not.toBe(second.id);
  });
});
