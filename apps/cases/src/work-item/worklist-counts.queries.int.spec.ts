import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CasesUnderTest, LEAVE, PLAN, SEE, type StayAnswer, useCases } from '../stay/front-door.builder.js';

const WORKLIST = `query Worklist { worklist(first: 200) {
  toDoCount overdueCount items { edges { node { id isOverdue } } pageInfo { hasNextPage } } } }`;
/** Enough to meet every moment of the work going on beside them. */
const READS = 250;

interface Answer {
  readonly worklist: {
    readonly toDoCount: number;
    readonly overdueCount: number;
    readonly items: {
      readonly edges: readonly { readonly node: { readonly id: string; readonly isOverdue: boolean } }[];
    };
  };
}

describe('the counts of the worklist', () => {
  let cases: CasesUnderTest;
  beforeAll(async () => {
    cases = await useCases();
  });
  afterAll(() => cases.close());

  it('are those of the list in every read while work goes on', async () => {
    let isOver = false;
    const act = (document: string, input: object) => cases.as().get(document, { input });
    const work = async (n: number): Promise<void> => {
      for (let turn = 0; !isOver; turn += 1) {
        const arrivedAt = new Date(cases.service.clock.now().getTime() - ((turn + n) % 3) * 3_600_000).toISOString();
        const stay: StayAnswer = await cases.arrive({ arrivedAt });
        await act(PLAN, { stayId: stay.id, version: 1, nextEvent: 'RELEASE', nextEventAt: cases.service.clock.now() });
        await act(SEE, { stayId: stay.id, version: 2 });
        await act(LEAVE, { stayId: stay.id, version: 3, leftTo: 'HOME' });
        await cases.service.stored.see(
          `update work_items set status = 'void', ended_at = now() where case_id = '${stay.caseId}'`,
        );
      }
    };
    const working = Promise.all([0, 1, 2].map(work));

    const wrong: Answer['worklist'][] = [];
    const seen = new Set<number>();
    for (let n = 0; n < READS; n += 1) {
      const { worklist } = await cases.as().get<Answer>(WORKLIST);
      const nodes = worklist.items.edges.map(({ node }) => node);
      const overdue = nodes.filter(({ isOverdue }) => isOverdue);
      seen.add(worklist.toDoCount);
      if (nodes.length !== worklist.toDoCount || overdue.length !== worklist.overdueCount) wrong.push(worklist);
    }
    isOver = true;
    await working;

    expect(wrong).toEqual([]);
    expect(seen.size).toBeGreaterThan(1);
  }, 120_000);
});
