import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { type AnyContract, CONTRACTS } from '@junction/contracts';
import { isId } from '@junction/identifiers';
import { archivedFact, type HeardFact, keyedId, readyKey } from './fact.rules.js';

const secret = randomBytes(32);
const key = readyKey(secret);

const heard = ({ type, example }: AnyContract): HeardFact => ({
  id: randomUUID(),
  type,
  data: example as HeardFact['data'],
});

const idsIn = (value: unknown): string[] =>
  JSON.stringify(value).match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [];

describe('a fact in the archive', () => {
  const aboutPeople = CONTRACTS.filter((contract) => heard(contract).data.personId !== undefined);

  it.each(aboutPeople.map((contract) => ({ contract })))(
    '$contract.type: holds no id of what is about the person, but that of service and site',
    ({ contract }) => {
      const fact = heard(contract);
      const { ldServiceId, siteId } = fact.data as HeardFact['data'] & { siteId?: string };

      const archived = archivedFact(fact, key);

      const known = new Set([ldServiceId, siteId]);
      const theirs = [fact.id, ...idsIn(fact.data)].filter((id) => !known.has(id));
      expect(theirs.length).toBeGreaterThan(1);
      for (const id of theirs) expect(JSON.stringify(archived)).not.toContain(id);
      expect(archived.data).toMatchObject(siteId ? { ldServiceId, siteId } : { ldServiceId });
    },
  );

  it('keeps what belongs together together, and nothing beyond one person', () => {
    const [stay, other] = [randomUUID(), readyKey(randomBytes(32))];

    expect(keyedId(stay, key)).toBe(keyedId(stay, key));
    expect(keyedId(stay, key)).not.toBe(keyedId(stay, other));
    expect(isId(keyedId(stay, key))).toBe(true);
  });

  it('hides an id however deep it stands', () => {
    const [deep, kept] = [randomUUID(), 'declined'];
    const fact = heard(CONTRACTS.find(({ type }) => type === 'junction.case.closed.v1')!);
    const data = { ...fact.data, notReached: [{ milestone: 'seen', reason: kept, by: deep, none: null }] };

    const archived = archivedFact({ ...fact, data }, key);

    expect(archived.data['notReached']).toEqual([
      { milestone: 'seen', reason: kept, by: keyedId(deep, key), none: null },
    ]);
  });

  it('has ids that are HMACs, as anybody else would compute them', () => {
    const id = randomUUID();
    const digits = createHmac('sha256', secret).update(id).digest('hex').slice(0, 32);

    const withoutVersion = (text: string): string => text.slice(0, 12) + text.slice(13, 16) + text.slice(17);
    expect(withoutVersion(keyedId(id, key).replaceAll('-', ''))).toBe(withoutVersion(digits));
  });

  it('about an organisation or a place is kept as it is', () => {
    const fact = heard(CONTRACTS.find(({ type }) => type === 'junction.site.opened.v1')!);

    expect(archivedFact(fact, undefined)).toMatchObject({ id: fact.id, data: fact.data });
  });
});
