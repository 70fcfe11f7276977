import { Funnel, Table } from '@junction/design-system';
import type { ServiceFiguresQuery } from '../generated/graphql.js';
import { countOf, minutesWords, shareOf } from './figure-values.js';
import { figures, funnel as words, WHY_NOT, WORK } from './figures.content.js';

type CaseFigures = ServiceFiguresQuery['mySites'][number]['ldService']['figures']['funnel'];

export interface CaseFunnelProps {
  readonly funnel: CaseFigures;
  /** What the figures are of, in words. */
  readonly where: string;
}

const STEPS = ['identified', 'triaged', 'seen', 'closed'] as const;
const TIMES = ['identifiedToTriaged', 'arrivedToTriaged', 'arrivedToSeen'] as const;

/** How far the cases of a period came, as a picture and in numbers, how long that took, and why others came no further. */
export function CaseFunnel({ funnel, where }: CaseFunnelProps) {
  return (
    <>
      <h3 className="nhsuk-heading-s">{words.title}</h3>
      {funnel.identified === '0' ? (
        <p>{words.none}</p>
      ) : (
        <>
          <Steps funnel={funnel} where={where} />
          <Times funnel={funnel} />
          <WhyNot funnel={funnel} />
        </>
      )}
      <Overdue funnel={funnel} />
    </>
  );
}

function Steps({ funnel, where }: CaseFunnelProps) {
  return (
    <>
      <Funnel
        title={words.chart(where)}
        description={words.describe(funnel)}
        steps={STEPS.map((key) => ({
          key,
          words: words.steps[key],
          value: countOf(funnel[key]),
          shown: funnel[key],
        }))}
      />
      <Table
        caption={words.table}
        columns={[
          { key: 'step', heading: words.step },
          { key: 'cases', heading: words.cases, isNumeric: true },
          { key: 'share', heading: words.share, isNumeric: true },
        ]}
        rows={STEPS.map((key) => ({
          id: key,
          cells: { step: words.steps[key], cases: funnel[key], share: shareOf(funnel[key], funnel.identified) },
        }))}
      />
    </>
  );
}

function Times({ funnel }: { readonly funnel: CaseFigures }) {
  return (
    <Table
      caption={words.times}
      columns={[
        { key: 'what', heading: words.what },
        { key: 'half', heading: words.half, isNumeric: true },
        { key: 'nineOfTen', heading: words.nineOfTen, isNumeric: true },
        { key: 'n', heading: words.n, isNumeric: true },
      ]}
      rows={TIMES.map((key) => ({
        id: key,
        cells: {
          what: words.of[key],
          half: timeWords(funnel[key].median),
          nineOfTen: timeWords(funnel[key].ninetieth),
          n: funnel[key].n,
        },
      }))}
    />
  );
}

const timeWords = (minutes: string | null): string => (minutes === null ? figures.noTime : minutesWords(minutes));

function WhyNot({ funnel: { notTriaged, notSeen } }: { readonly funnel: CaseFigures }) {
  const reasons = [...new Set([...notSeen, ...notTriaged].map(({ reason }) => reason))];
  const countFor = (counted: CaseFigures['notSeen'], reason: (typeof reasons)[number]): string =>
    counted.find((one) => one.reason === reason)?.count ?? '0';
  if (reasons.length === 0) return <p>{words.allReached}</p>;
  return (
    <Table
      caption={words.whyNot}
      columns={[
        { key: 'reason', heading: words.reason },
        { key: 'notTriaged', heading: words.notTriaged, isNumeric: true },
        { key: 'notSeen', heading: words.notSeen, isNumeric: true },
      ]}
      rows={reasons.map((reason) => ({
        id: reason ?? 'NONE',
        cells: {
          reason: WHY_NOT[reason ?? 'NONE'],
          notTriaged: countFor(notTriaged, reason),
          notSeen: countFor(notSeen, reason),
        },
      }))}
    />
  );
}

function Overdue({ funnel: { overdue } }: { readonly funnel: CaseFigures }) {
  if (overdue.length === 0) return <p>{words.noneOverdue}</p>;
  return (
    <Table
      caption={words.overdue}
      columns={[
        { key: 'kind', heading: words.kind },
        { key: 'count', heading: words.count, isNumeric: true },
      ]}
      rows={overdue.map(({ kind, count }) => ({ id: kind, cells: { kind: WORK[kind], count } }))}
    />
  );
}
