import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { NotSignedIn } from '@junction/errors';
import type { UserId } from '@junction/identifiers';
import { Database } from '@junction/persistence';
import { createTestDatabase, FixedClock, T0, type TestDatabase } from '@junction/testing';
import { MIGRATIONS } from '../migrations/index.js';
import { aBearer, FakeIdentity, someTokens, SOUTH } from './identity.builder.js';
import { hashOf } from './open-session.js';
import { sessionVerbs, type SessionVerbs } from './session-verbs.js';
import { HARD_MS, IDLE_MS, RENEW_PAUSE_MS, RENEWALS_MAX } from './session.rules.js';

const SECRET = 'a secret of at least thirty-two characters';
const MINUTE = 60_000;

let stored: TestDatabase;
let database: Database;
let another: Database;
let clock: FixedClock;
let identity: FakeIdentity;
let verbs: SessionVerbs;
let elsewhere: SessionVerbs;
let id: string;

beforeAll(async () => {
  stored = await createTestDatabase(MIGRATIONS);
  database = await Database.open({ url: stored.url, entities: [] });
  another = await Database.open({ url: stored.url, entities: [] });
});

afterAll(async () => {
  await Promise.all([database.close(), another.close()]);
  await stored.drop();
});

beforeEach(async () => {
  clock = new FixedClock();
  identity = new FakeIdentity();
  identity.gives = someTokens({
    access: 'access-2',
    refresh: 'refresh-2',
    bearer: aBearer({ expiresAt: new Date(T0.getTime() + 15 * MINUTE) }),
  });
  verbs = sessionVerbs(database, identity, SECRET, clock);
  elsewhere = sessionVerbs(another, identity, SECRET, clock);
  id = await verbs.opening.execute(someTokens({ bearer: aBearer({ expiresAt: new Date(T0.getTime() + 5 * MINUTE) }) }));
});

const pass = (ms: number): void => clock.forward(ms);
const row = async (): Promise<Record<string, unknown>> => {
  const rows = await stored.see('select * from sessions where id_hash = $1', [hashOf(id)]);
  return rows[0] ?? {};
};

describe('a session', () => {
  it('is found by the secret that its browser holds, and by nothing that is stored', async () => {
    const session = await verbs.using.execute(id, 'by_hand');

    expect(session).toMatchObject({ userId: 'sam.reid', name: 'Sam Reid', pairs: aBearer().pairs });
    await expect(verbs.using.execute(hashOf(id).toString('base64url'), 'by_hand')).rejects.toThrow(NotSignedIn);
    await expect(verbs.using.execute(undefined, 'by_hand')).rejects.toThrow(NotSignedIn);
  });

  it('is stored without its secret and without a readable token', async () => {
    const rows = await stored.see('select s::text as text, sealed_tokens from sessions s');

    const text = rows.map((each) => `${each['text']} ${(each['sealed_tokens'] as Buffer).toString('latin1')}`).join();
    expect(text).not.toMatch(/access-|refresh-/);
    expect(text).not.toContain(id);
  });

  it('goes on in another gateway, and in this one after a restart', async () => {
    await expect(elsewhere.using.execute(id, 'by_hand')).resolves.toMatchObject({ userId: 'sam.reid' });
  });

  it('ends at once everywhere when its user signs out; a repeat does nothing', async () => {
    await elsewhere.ending.execute(id);
    await elsewhere.ending.execute(id);

    await expect(verbs.using.execute(id, 'by_hand')).rejects.toThrow(NotSignedIn);
    await expect(verbs.using.extend(id)).rejects.toThrow(NotSignedIn);
  });

  it('ends when nobody uses it; pages that look by themselves are nobody', async () => {
    identity.mood = 'away';
    pass(IDLE_MS - 1);
    await verbs.using.execute(id, 'by_itself');
    pass(1);

    await expect(verbs.using.execute(id, 'by_hand')).rejects.toThrow(NotSignedIn);
  });

  it('goes on while somebody uses it, until its hard end', async () => {
    identity.mood = 'away';
    for (let used = 0; used < HARD_MS - 25 * MINUTE; used += 25 * MINUTE) {
      pass(25 * MINUTE);
      await verbs.using.execute(id, 'by_hand');
    }
    clock.set(new Date(T0.getTime() + HARD_MS - 1));
    await verbs.using.execute(id, 'by_hand');
    pass(1);

    await expect(verbs.using.execute(id, 'by_hand')).rejects.toThrow(NotSignedIn);
  });

  it('says when it was last used to within half a minute, and exactly when it is extended', async () => {
    pass(29_999);
    await verbs.using.execute(id, 'by_hand');
    expect((await row())['last_used_at']).toEqual(T0);

    await verbs.using.extend(id);
    expect((await row())['last_used_at']).toEqual(clock.now());
  });

  it('is forgotten a week after it must have ended', async () => {
    pass(HARD_MS + 7 * 24 * 60 * MINUTE);
    await verbs.ending.forgetOld();
    expect(await row()).not.toEqual({});

    pass(1);
    await verbs.ending.forgetOld();
    expect(await row()).toEqual({});
  });
});

describe('its token', () => {
  it('is renewed before it ends, and brings what the user may be by now', async () => {
    identity.gives = someTokens({
      refresh: 'refresh-2',
      bearer: aBearer({
        pairs: [{ ldServiceId: SOUTH, role: 'team_lead' }],
        expiresAt: new Date(T0.getTime() + 15 * MINUTE),
      }),
    });
    pass(5 * MINUTE);

    const session = await verbs.using.execute(id, 'by_hand');

    expect(session.pairs).toEqual([{ ldServiceId: SOUTH, role: 'team_lead' }]);
    expect(identity.renewed).toEqual(['refresh-1']);
  });

  it('is renewed once by twenty requests that come together, at two gateways', async () => {
    pass(5 * MINUTE);

    const used = Array.from({ length: 20 }, (_, each) => (each % 2 ? verbs : elsewhere).using.execute(id, 'by_hand'));
    const sessions = await Promise.all(used);

    expect(identity.renewed).toEqual(['refresh-1']);
    expect(new Set(sessions.map((session) => session.tokenEndsAt.getTime())).size).toBe(1);
  });

  it('is renewed with the newest refresh token the next time, or with the same if identity gave no new one', async () => {
    identity.gives = { ...identity.gives, refresh: undefined };
    pass(5 * MINUTE);
    await verbs.using.execute(id, 'by_hand');
    identity.gives = {
      ...identity.gives,
      refresh: 'refresh-3',
      bearer: aBearer({ expiresAt: new Date(T0.getTime() + 25 * MINUTE) }),
    };
    pass(10 * MINUTE);
    await verbs.using.execute(id, 'by_hand');
    pass(10 * MINUTE);
    await verbs.using.execute(id, 'by_hand');

    expect(identity.renewed).toEqual(['refresh-1', 'refresh-1', 'refresh-3']);
  });

  it('may be over while identity is away: those signed in go on, and identity is asked again now and then', async () => {
    identity.mood = 'away';
    pass(6 * MINUTE);
    await verbs.using.execute(id, 'by_hand');
    await elsewhere.using.execute(id, 'by_hand');
    expect(identity.renewed).toHaveLength(1);

    pass(RENEW_PAUSE_MS);
    identity.mood = 'willing';
    await verbs.using.execute(id, 'by_hand');

    expect(identity.renewed).toHaveLength(2);
    expect((await row())['token_ends_at']).toEqual(new Date(T0.getTime() + 15 * MINUTE));
  });

  it('that identity refuses to renew ends the session', async () => {
    identity.mood = 'refusing';
    pass(6 * MINUTE);

    await expect(verbs.using.execute(id, 'by_hand')).rejects.toThrow(NotSignedIn);
    identity.mood = 'willing';
    await expect(verbs.using.execute(id, 'by_hand')).rejects.toThrow(NotSignedIn);
    expect((await row())['revoked_at']).toEqual(clock.now());
  });

  it('of somebody else ends the session', async () => {
    identity.gives = someTokens({ bearer: aBearer({ userId: 'jo.hart' as UserId }) });
    pass(6 * MINUTE);

    await expect(verbs.using.execute(id, 'by_hand')).rejects.toThrow(NotSignedIn);
  });

  it('sealed under a secret that was changed since ends the session', async () => {
    const changed = sessionVerbs(database, identity, `${SECRET}, changed`, clock);
    pass(6 * MINUTE);

    await expect(changed.using.execute(id, 'by_hand')).rejects.toThrow(NotSignedIn);
    expect(identity.renewed).toEqual([]);
  });
});

describe('many tokens that end together', () => {
  const until = (minutes: number): Promise<string> =>
    verbs.opening.execute(someTokens({ bearer: aBearer({ expiresAt: new Date(T0.getTime() + minutes * MINUTE) }) }));
  const crowd = (): Promise<string[]> => Promise.all(Array.from({ length: 12 }, () => until(5)));
  const inTime = <T>(work: Promise<T>): Promise<T | 'waits'> =>
    Promise.race([work, wait(1_000, 'waits' as const, { ref: false })]);

  it('are all renewed', async () => {
    const ids = await crowd();
    pass(6 * MINUTE);

    const sessions = await Promise.all(ids.map((each) => verbs.using.execute(each, 'by_hand')));

    expect(identity.renewed).toHaveLength(12);
    expect(new Set(sessions.map((each) => each.tokenEndsAt.getTime()))).toEqual(new Set([T0.getTime() + 15 * MINUTE]));
  });

  it('hold up nobody else while identity hangs, who goes on as they are; then few have asked', async () => {
    const [ids, fresh, due] = [await crowd(), await until(15), await until(6.3)];
    const hanging = Promise.withResolvers<undefined>();
    identity.hangsUntil = hanging.promise;
    identity.mood = 'away';
    pass(6 * MINUTE);

    const waiting = Promise.all(ids.map((each) => verbs.using.execute(each, 'by_hand')));
    await wait(100);
    const others = await Promise.all([fresh, due].map((each) => inTime(verbs.using.execute(each, 'by_hand'))));
    hanging.resolve(undefined);

    expect(others).toEqual([
      expect.objectContaining({ name: 'Sam Reid' }),
      expect.objectContaining({ name: 'Sam Reid' }),
    ]);
    expect(await waiting).toHaveLength(12);
    expect(identity.renewed).toHaveLength(RENEWALS_MAX);
  });
});

it('the gateway owns nothing in its database, and can make nothing there', async () => {
  const owned = await stored.see(
    `select 1 from pg_class where relowner = $1::regrole and relnamespace = 'public'::regnamespace`,
    [stored.appRole],
  );

  expect(owned).toEqual([]);
  await expect(database.pool.query('create table mine ()')).rejects.toMatchObject({ code: '42501' });
  await expect(database.pool.query('drop table sessions')).rejects.toMatchObject({ code: '42501' });
});
