import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '@junction/auth';
import { Conflict, NotFound } from '@junction/errors';
import { aPractitioner, createTestDatabase, FixedClock, NORTH, SOUTH, type TestDatabase } from '@junction/testing';
import { Column, Entity, type MigrationInterface, PrimaryColumn, type QueryRunner } from 'typeorm';
import {
  type Committed,
  Database,
  type Fact,
  memberOf,
  platformMigrations,
  protectTable,
  Reads,
  statement,
  through,
  type Tx,
  UnitOfWork,
} from './index.js';

@Entity('notes')
class Note {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid') readonly personId!: string;
  @Column('uuid') readonly ldServiceId!: string;
  @Column('text') text!: string;
  @Column('int') version!: number;
}

class Notes1764000000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table notes (id uuid primary key, person_id uuid not null, ld_service_id uuid not null,
      text text not null constraint text_is_not_loud check (text <> 'LOUD'), version int not null)`);
    await protectTable(runner, 'notes', { member: memberOf(), job: 'true', grant: 'select, insert, update' });
  }

  async down(): Promise<void> {}
}

class NoteNotFound extends NotFound {
  readonly code = 'NOTE_NOT_FOUND';
}

class NoteIsLoud extends Conflict {
  readonly code = 'NOTE_IS_LOUD';
}

const aNote = (details: Partial<Note> = {}): Note =>
  Object.assign(
    new Note(),
    { id: randomUUID(), personId: randomUUID(), ldServiceId: NORTH, text: 'calm', version: 1 },
    details,
  );

const noted = ({ id, personId, version }: Note): Fact => ({
  id: randomUUID(),
  type: 'junction.note.taken.v1',
  topic: 'junction.note',
  key: personId,
  data: { personId, noteId: id, version },
});

describe('a command', () => {
  const clock = new FixedClock();
  let stored: TestDatabase;
  let database: Database;
  let work: UnitOfWork;
  let reads: Reads;
  let told: Committed[] = [];

  beforeAll(async () => {
    stored = await createTestDatabase([...platformMigrations, Notes1764000000100]);
    database = await Database.open({ url: stored.url, entities: [Note] });
    database.afterCommit((done) => told.push(done));
    work = new UnitOfWork(database, clock, Buffer.alloc(32, 7));
    reads = new Reads(database, clock);
  });
  afterAll(async () => {
    await database.close();
    await stored.drop();
  });
  beforeEach(async () => {
    told = [];
    await stored.see('truncate notes, outbox, audit, idempotency_keys, inbox');
  });

  const take = (note: Note, actor = aPractitioner(), key?: string): Promise<Note> =>
    work.run(
      {
        actor,
        verb: 'take_note',
        about: [note.personId],
        noun: Note,
        ...(key && { once: { key, input: { text: note.text } } }),
        refusals: { text_is_not_loud: () => new NoteIsLoud('too loud') },
      },
      (tx) => {
        tx.insert(note);
        tx.announce(noted(note));
        tx.changed({ view: 'person', id: note.personId, ldServiceIds: [NORTH] });
        return Promise.resolve(note);
      },
    );

  const rewrite = (id: string, text: string, { actor = aPractitioner(), version = 1, slow = 0 } = {}): Promise<Note> =>
    work.run({ actor, verb: 'rewrite_note', about: through(Note, id), noun: Note }, async (tx) => {
      const note = await tx.lockOne(Note, { id }, new NoteNotFound(id), { version });
      if (slow) await new Promise((resolve) => setTimeout(resolve, slow));
      note.text = text;
      tx.update(note);
      tx.announce(noted(note));
      return note;
    });

  const counts = async (): Promise<Record<string, number>> =>
    Object.fromEntries(
      await Promise.all(
        ['notes', 'outbox', 'idempotency_keys'].map(async (table) => {
          const [row] = await stored.see<{ n: number }>(`select count(*)::int as n from ${table}`);
          return [table, row?.n ?? -1] as const;
        }),
      ),
    );

  it('commits its row, its fact, its key and its audit together, and tells afterwards', async () => {
    await take(aNote(), aPractitioner(), 'key-1');

    expect(await counts()).toEqual({ notes: 1, outbox: 1, idempotency_keys: 1 });
    expect(await stored.see('select act, what from audit')).toEqual([{ act: 'write', what: 'take_note' }]);
    expect(told).toMatchObject([{ shards: [expect.any(Number)], changes: [{ view: 'person' }] }]);
  });

  it('leaves nothing when it is refused, but the audit of the attempt', async () => {
    await expect(take(aNote({ text: 'LOUD' }), aPractitioner(), 'key-2')).rejects.toBeInstanceOf(NoteIsLoud);

    expect(await counts()).toEqual({ notes: 0, outbox: 0, idempotency_keys: 0 });
    expect(await stored.see('select act, code from audit')).toEqual([{ act: 'refused', code: 'NOTE_IS_LOUD' }]);
    expect(told).toEqual([]);
  });

  it('done twice under one key happens once, and answers alike', async () => {
    const [actor, note] = [aPractitioner(), aNote()];

    const first = await take(note, actor, 'key-3');
    const second = await take(aNote({ personId: note.personId }), actor, 'key-3');

    expect(second).toEqual(first);
    expect(await counts()).toEqual({ notes: 1, outbox: 1, idempotency_keys: 1 });
  });

  it('sent ten times at the same moment happens once', async () => {
    const [actor, note] = [aPractitioner(), aNote()];

    const answers = await Promise.all(
      Array.from({ length: 10 }, () => take(aNote({ personId: note.personId }), actor, 'key-4')),
    );

    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await counts()).toEqual({ notes: 1, outbox: 1, idempotency_keys: 1 });
  });

  it('refuses a key that was used for something else', async () => {
    const actor = aPractitioner();
    await take(aNote(), actor, 'key-5');

    await expect(take(aNote({ text: 'other' }), actor, 'key-5')).rejects.toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
    expect(await counts()).toMatchObject({ notes: 1, outbox: 1 });
  });

  it('says only that it was done when what came of it is gone from sight', async () => {
    const [note, userId] = [aNote(), randomUUID()];
    await take(note, aPractitioner({ userId }), 'key-6');

    const moved = take(note, aPractitioner({ userId, ldServiceId: SOUTH }), 'key-6');

    await expect(moved).rejects.toMatchObject({ code: 'ALREADY_DONE' });
  });

  it('refuses a stale version and leaves the row as it is', async () => {
    const note = await take(aNote());
    await rewrite(note.id, 'newer');

    await expect(rewrite(note.id, 'older', { version: 1 })).rejects.toMatchObject({ code: 'VERSION_IS_STALE' });
    expect(await stored.see('select text, version from notes')).toEqual([{ text: 'newer', version: 2 }]);
  });

  it('of two at the same row one wins and the other is told', async () => {
    const note = await take(aNote());

    const both = await Promise.allSettled([rewrite(note.id, 'a', { slow: 20 }), rewrite(note.id, 'b', { slow: 20 })]);

    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await stored.see('select version from notes')).toEqual([{ version: 2 }]);
  });

  it("does not find another service's row", async () => {
    const note = await take(aNote());
    const elsewhere = aPractitioner({ ldServiceId: SOUTH });

    await expect(rewrite(note.id, 'x', { actor: elsewhere })).rejects.toBeInstanceOf(NoteNotFound);
    expect(await reads.as(elsewhere, { view: 'note' }, (read) => read.find(Note, { id: note.id }))).toBeNull();
  });

  it("cannot write a row into another service's records", async () => {
    await expect(take(aNote({ ldServiceId: SOUTH }))).rejects.toThrow(/row-level security/);
  });

  it('fails at once when it announces something about somebody who is not locked', async () => {
    const note = aNote();
    const careless = work.run({ actor: aPractitioner(), verb: 'careless', about: [] }, (tx) => {
      tx.announce(noted(note));
      return Promise.resolve(note);
    });

    await expect(careless).rejects.toThrow(/not locked/);
  });

  it('keeps the audit of an attempt with the record that was named', async () => {
    const note = await take(aNote());
    await expect(rewrite(note.id, 'x', { actor: aPractitioner({ ldServiceId: SOUTH }) })).rejects.toThrow();

    const refused = await stored.see(`select what, code, record_ids from audit where act = 'refused'`);
    expect(refused).toEqual([{ what: 'rewrite_note', code: 'NOTE_NOT_FOUND', record_ids: [note.id] }]);
  });

  it('shown again to a repeated command is written down as read', async () => {
    const [actor, note] = [aPractitioner(), aNote()];
    await take(note, actor, 'key-8');
    await take(aNote(), actor, 'key-8');

    const read = await stored.see(`select what, record_ids, person_ids from audit where act = 'read'`);
    expect(read).toEqual([{ what: 'take_note', record_ids: [note.id], person_ids: [note.personId] }]);
  });

  it('asks whether the row may be seen before it speaks of its version', async () => {
    const note = await take(aNote());
    const looking = work.run({ actor: aPractitioner(), verb: 'look', about: through(Note, note.id) }, (tx) =>
      tx.lockOne(Note, { id: note.id }, new NoteNotFound(note.id), { version: 99, maySee: () => false }),
    );

    await expect(looking).rejects.toBeInstanceOf(NoteNotFound);
  });

  it('of somebody who may no longer see what they did says only that it was done', async () => {
    const [actor, note] = [aPractitioner(), aNote()];
    await take(note, actor, 'key-9');
    const again = work.run(
      {
        actor,
        verb: 'take_note',
        about: [note.personId],
        noun: Note,
        once: { key: 'key-9', input: { text: note.text } },
        maySee: () => false,
      },
      () => Promise.resolve(note),
    );

    await expect(again).rejects.toMatchObject({ code: 'ALREADY_DONE' });
  });

  it('that failed runs nothing more, and never in the next one’s transaction', async () => {
    const [note, late] = [await take(aNote()), statement('late', `select current_setting('app.user_id', true)`)];
    let heard: Promise<unknown> = Promise.resolve();
    const failing = work.run({ actor: aPractitioner(), verb: 'fail', about: through(Note, note.id) }, async (tx) => {
      heard = new Promise((resolve) => setTimeout(resolve, 50)).then(() => tx.rows(late));
      heard.catch(() => {});
      await tx.lockOne(Note, { id: note.id }, new NoteNotFound(note.id));
      throw new NoteNotFound('on purpose');
    });

    await expect(failing).rejects.toBeInstanceOf(NoteNotFound);
    await expect(heard).rejects.toThrow(/over/);
  });

  it('that finds no connection is told so instead of waiting behind all others', async () => {
    const small = await Database.open({ url: stored.url, entities: [Note], connectionsMax: 1 });
    const busy = new UnitOfWork(small, clock, Buffer.alloc(32, 7));
    const hold = (ms: number): Promise<undefined> =>
      busy.run({ actor: aPractitioner(), verb: 'hold', about: [] }, async () => {
        await new Promise((resolve) => setTimeout(resolve, ms));
        return undefined;
      });

    const first = hold(3_000);
    await expect(hold(0)).rejects.toMatchObject({ code: 'PART_UNAVAILABLE' });
    await first;
    await small.close();
  });

  it('inside another one joins its transaction: both or neither', async () => {
    const [outer, inner] = [aNote(), aNote()];
    const both = (fails: boolean): Promise<Note> =>
      work.run({ actor: aPractitioner(), verb: 'take_two', about: [outer.personId, inner.personId] }, async (tx) => {
        tx.insert(outer);
        await take(inner);
        if (fails) throw new NoteNotFound('second thoughts');
        return outer;
      });

    await expect(both(true)).rejects.toBeInstanceOf(NoteNotFound);
    expect(await counts()).toMatchObject({ notes: 0, outbox: 0 });
    await both(false);
    expect(await counts()).toMatchObject({ notes: 2, outbox: 1 });
  });

  it('about two people never waits for ever, in whichever order they are named', async () => {
    const [ann, bo] = [randomUUID(), randomUUID()];
    const about = async (people: string[]): Promise<Note> =>
      work.run({ actor: aPractitioner(), verb: 'both', about: people }, async (tx: Tx) => {
        await tx.rows(statement('breathe', 'select 1'));
        return aNote();
      });

    const tries = Array.from({ length: 1_000 }, (_, turn) => (turn % 2 ? [ann, bo] : [bo, ann]));
    const caller = async (): Promise<void> => {
      for (let people = tries.pop(); people; people = tries.pop()) await about(people);
    };

    await Promise.all(Array.from({ length: 10 }, caller));

    expect(tries).toEqual([]);
  });

  it.each(['named', 'found through a row'])('waits for the one before about the same person, %s', async (how) => {
    const [one, other] = [aNote(), aNote()];
    await take(one);
    await take(Object.assign(other, { personId: one.personId }));
    const steps: string[] = [];
    const act = (note: Note): Promise<Note> => {
      const about = how === 'named' ? [note.personId] : through(Note, note.id);
      return work.run({ actor: aPractitioner(), verb: 'rewrite_note', about }, async (tx) => {
        await tx.lockOne(Note, { id: note.id }, new NoteNotFound(note.id));
        steps.push(note.id);
        await new Promise((resolve) => setTimeout(resolve, 50));
        steps.push(note.id);
        return note;
      });
    };

    await Promise.all([act(one), act(other)]);

    expect(steps).toHaveLength(4);
    expect([steps[0], steps[2]]).toEqual([steps[1], steps[3]]);
  });

  it('keeps the facts of one person in the order of their commits', async () => {
    const note = await take(aNote());

    await Promise.allSettled(
      Array.from({ length: 20 }, (_, turn) =>
        work.run({ actor: aPractitioner(), verb: 'rewrite_note', about: through(Note, note.id) }, async (tx) => {
          const found = await tx.lockOne(Note, { id: note.id }, new NoteNotFound(note.id));
          found.text = String(turn);
          tx.update(found);
          tx.announce(noted(found));
          return found;
        }),
      ),
    );

    const versions = await stored.see<{ version: number }>(
      `select (data->>'version')::int as version from outbox order by number`,
    );
    expect(versions.map(({ version }) => version)).toEqual(Array.from({ length: 21 }, (_, index) => index + 1));
  });

  it('finds nothing in any table without an actor, and can change no audit', async () => {
    await take(aNote(), aPractitioner(), 'key-7');

    for (const table of ['notes', 'outbox', 'inbox', 'parked', 'idempotency_keys']) {
      expect((await database.pool.query(`select * from ${table}`)).rows).toEqual([]);
    }
    await expect(database.pool.query('select * from audit')).rejects.toThrow(/permission denied/);
    await expect(database.pool.query('delete from audit')).rejects.toThrow(/permission denied/);
    await expect(database.pool.query('update audit set what = $1', ['x'])).rejects.toThrow(/permission denied/);
  });

  it('writes one row of audit for a list, and for a list that stays open only what is new', async () => {
    const [actor, first] = [aPractitioner(), await take(aNote())];
    const look = (who: Actor): Promise<void> =>
      reads.as(who, { view: 'notes', page: 'all' }, async (read) => {
        read.saw('note', await read.all(Note, { ldServiceId: NORTH }));
      });
    await stored.see('truncate audit');

    await look(actor);
    await look(actor);
    const second = await take(aNote());
    await look(actor);

    const shown = await stored.see(`select record_ids from audit where act = 'read' order by number`);
    expect(shown).toEqual([{ record_ids: [first.id] }, { record_ids: [second.id] }]);
  });

  it('writes a list down anew for a second computer, and each time for whoever has no session', async () => {
    const [userId, first] = ['one-account', await take(aNote())];
    const look = async (sessionId: string): Promise<number> => {
      await stored.see('truncate audit');
      await reads.as(aPractitioner({ userId, sessionId }), { view: 'notes', page: 'all' }, async (read) => {
        read.saw('note', await read.all(Note, { id: first.id }));
      });
      return (await stored.see(`select from audit where act = 'read'`)).length;
    };

    expect([await look('ward'), await look('ward'), await look('office'), await look('ward')]).toEqual([1, 0, 1, 0]);
    expect([await look(''), await look('')]).toEqual([1, 1]);
  });

  it('seals what was written, not how somebody’s settings show it', async () => {
    await take(aNote());
    await database.pool.query('select * from seal_audit(now())');

    const elsewhere = [`set timezone to 'America/New_York'`, `set datestyle to 'German'`];
    await database.lend(async (client, discard) => {
      discard();
      for (const setting of elsewhere) await client.query(setting);
      expect((await client.query('select broken_audit_block() as broken')).rows).toEqual([{ broken: null }]);
    });
    await stored.see('truncate audit_blocks restart identity');
  });

  it('cannot put tables of its own before those of the functions that run as their owner', async () => {
    await expect(database.pool.query('create temporary table audit (number bigint)')).rejects.toThrow(
      /permission denied/,
    );
    await expect(database.pool.query(`select hash_of_audit('', 0, 9)`)).rejects.toThrow(/permission denied/);
  });

  it('seals the audit so that a changed row shows', async () => {
    await take(aNote());
    await database.pool.query('select * from seal_audit(now())');
    await take(aNote());
    const { rows } = await database.pool.query('select * from seal_audit(now())');
    expect(rows).toMatchObject([{ block: 2, head: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
    expect((await database.pool.query('select broken_audit_block() as broken')).rows).toEqual([{ broken: null }]);

    await stored.see(`update audit set what = 'nothing' where number = (select max(number) from audit)`);

    expect((await database.pool.query('select broken_audit_block() as broken')).rows).toEqual([{ broken: 2 }]);
  });
});
