import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { useService, type ServiceUnderTest } from '@junction/testing';
import { casesVariables, type CasesConfig } from '../cases.config.js';
import { CasesModule } from '../cases.module.js';
import { casesMigrations } from '../migrations/cases.migrations.js';
import { demonstrate } from './demonstrate.js';
import { HERE_NOW } from './here-now.js';

describe('the demonstration', () => {
  let service: ServiceUnderTest;
  beforeAll(async () => {
    // Told while nobody looks for what is overdue: the clock of the service stands still.
    const environment = { JUNCTION_SWEEP_SECONDS: '0' };
    service = await useService(CasesModule, { migrations: casesMigrations, config: casesVariables, environment });
    await demonstrate(config());
  }, 60_000);
  afterAll(() => service.close());

  const config = (mode: CasesConfig['JUNCTION_MODE'] = 'demonstration') =>
    ({
      JUNCTION_MODE: mode,
      JUNCTION_DATABASE_URL: service.stored.url,
      JUNCTION_HASH_KEY: Buffer.alloc(32, 7),
    }) as CasesConfig;
  const counts = async () =>
    (
      await service.stored.see(`
        select (select count(*)::int from ld_services) as services, (select count(*)::int from sites) as sites,
               (select count(*)::int from people where synthetic) as invented, (select count(*)::int from people) as people,
               (select count(*)::int from stays where status = 'present') as present,
               (select count(*)::int from stays) as stays,
               (select count(*)::int from cases where status = 'open') as open,
               (select count(*)::int from adjustments) as adjustments, (select count(*)::int from offers) as offers,
               (select count(*)::int from contacts) as contacts, (select count(*)::int from triages) as triages,
               (select count(*)::int from colleagues) as colleagues,
               (select count(*)::int from cases where allocated_to is not null) as allocated, (select count(*)::int from outbox) as facts`)
    )[0] as Record<string, number>;

  it('has two services, six places, and invented people alone', async () => {
    const { services, sites, invented, people, present } = await counts();

    expect({ services, sites, present }).toEqual({ services: 2, sites: 6, present: HERE_NOW.length });
    expect(people).toBe(invented);
    expect(people).toBeGreaterThan(100);
  });

  it('has sixty open cases and two years of everything that can happen in one', async () => {
    const { open, ...rest } = await counts();

    expect(open).toBe(60);
    for (const [what, n] of Object.entries(rest)) expect([what, n > 2]).toEqual([what, what !== 'services']);
  });

  it('says what happened to each in the order in which it happened', async () => {
    const outOfOrder = await service.stored.see(`
      select number, type from (select number, type, recorded_at,
                                 lag(recorded_at) over (partition by key order by number) as before from outbox)
       where recorded_at < before`);

    expect(outOfOrder).toEqual([]);
  });

  it('told twice is there once', async () => {
    const before = await counts();

    await demonstrate(config());

    expect(await counts()).toEqual(before);
  }, 60_000);

  it('is never told where people are real', async () => {
    await expect(demonstrate(config('production'))).rejects.toThrow('demonstration mode only');
  });
});
