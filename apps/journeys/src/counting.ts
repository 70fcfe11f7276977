import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext } from 'playwright-core';
import { askGraph } from './graph.js';

/** As many as a page may have. */
const WHOLE = 200;

/** One page of the worklist and the counts that were answered with it. */
export interface Listed {
  readonly toDoCount: number;
  readonly overdueCount: number;
  readonly items: {
    readonly edges: readonly {
      readonly node: {
        readonly id: string;
        readonly kind: string;
        readonly isOverdue: boolean;
        readonly case: { readonly id: string };
      };
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** Somebody who asks for lists over and over while others work, and compares them with the counts beside them. */
export class Counting {
  /** How often a list was read. */
  reads = 0;
  /** Every answer that contradicted itself. */
  readonly differences: object[] = [];
  #isWanted = true;
  readonly #looking: Promise<void>;

  /** @param asked which lists, one after the other, and how long to wait between two of them. */
  constructor(
    private readonly context: BrowserContext,
    private readonly asked: { readonly lists: readonly object[]; readonly pauseMs: number },
  ) {
    this.#looking = this.#goOn();
  }

  async stop(): Promise<void> {
    this.#isWanted = false;
    await this.#looking;
  }

  async #goOn(): Promise<void> {
    const { lists, pauseMs } = this.asked;
    for (let turn = 0; this.#isWanted; turn += 1) {
      const list = lists[turn % lists.length];
      const first = turn % 3 === 0 ? 5 : WHOLE;
      const answer = await askGraph(this.context, 'ListAndCounts', { ...list, first }).catch(() => undefined);
      const listed = answer?.data?.['worklist'] as Listed | null | undefined;
      if (listed) this.#compare(listed, first);
      await wait(pauseMs);
    }
  }

  #compare({ toDoCount, overdueCount, items }: Listed, first: number): void {
    this.reads += 1;
    const listed = items.edges.length;
    const overdue = items.edges.filter(({ node }) => node.isOverdue).length;
    const isWhole = !items.pageInfo.hasNextPage;
    const isRight =
      listed === Math.min(first, toDoCount) &&
      isWhole === toDoCount <= first &&
      (isWhole ? overdue === overdueCount : overdue <= overdueCount);
    if (!isRight) this.differences.push({ first, toDoCount, overdueCount, listed, overdue, isWhole });
  }
}

/** The whole worklist, page by page. */
export async function wholeList(context: BrowserContext): Promise<Listed['items']['edges'][number]['node'][]> {
  const nodes: Listed['items']['edges'][number]['node'][] = [];
  for (let after: string | null = null, more = true; more;) {
    const { data, codes } = await askGraph(context, 'ListAndCounts', { first: 25, after });
    const page = data?.['worklist'] as Listed | null | undefined;
    if (!page) throw new Error(`no list: ${codes.join(', ')}`);
    nodes.push(...page.items.edges.map(({ node }) => node));
    ({ endCursor: after, hasNextPage: more } = page.items.pageInfo);
  }
  return nodes;
}
