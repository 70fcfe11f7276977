import { useEffect, useState } from 'react';
import { Banner, Button, Skeleton, Table } from '@junction/design-system';
import { ask } from '../gateway/ask.js';
import { ErrorNotice } from '../gateway/ErrorNotice.js';
import { GatewayError } from '../gateway/gateway-error.js';
import { StayNowDocument, type StayRowFragment } from '../generated/graphql.js';
import { momentWords } from '../words/dates.js';
import { stale } from './stale.content.js';
import { stayState } from './stay-state.js';

export interface StaleChoiceProps {
  /** As it was on the page. */
  readonly before: StayRowFragment;
  /** What was to be saved, in words. */
  readonly yours: string;
  readonly keep: () => void;
  /** Saves all the same, over this version. */
  readonly saveMine: (version: number) => void;
}

const COLUMNS = [
  { key: 'field', heading: stale.field },
  { key: 'before', heading: stale.before },
  { key: 'saved', heading: stale.saved },
  { key: 'yours', heading: stale.yours },
];

/** Both versions side by side, and the choice between them: nobody overwrites what they have not seen. */
export function StaleChoice({ before, yours, keep, saveMine }: StaleChoiceProps) {
  const [saved, show] = useState<StayRowFragment | GatewayError | null>(null);
  useEffect(() => {
    const end = new AbortController();
    ask(StayNowDocument, { id: before.id }, { signal: end.signal }).then(
      ({ data }) => show(data.stay),
      (error: unknown) => void (error instanceof GatewayError && show(error)),
    );
    return () => end.abort();
  }, [before.id]);

  if (saved instanceof GatewayError) return <ErrorNotice error={saved} saved="no" />;
  if (!saved) return <Skeleton words={stale.loading} lines={2} />;
  return (
    <Banner tone="warning" title={stale.title} announce="assertive">
      <Table caption={stale.caption} columns={COLUMNS} rows={rowsOf(before, saved, yours)} />
      <Button kind="secondary" isSmall onClick={keep}>
        {stale.keep}
      </Button>
      <Button kind="secondary" isSmall onClick={() => saveMine(saved.version)}>
        {stale.mine}
      </Button>
    </Banner>
  );
}

function rowsOf(before: StayRowFragment, saved: StayRowFragment, yours: string) {
  const now = new Date();
  const arrived = (stay: StayRowFragment): string => momentWords(new Date(stay.arrivedAt), now);
  const rows = [
    { field: stale.state, before: stayState(before, now).words, saved: stayState(saved, now).words, yours },
    { field: stale.arrived, before: arrived(before), saved: arrived(saved), yours: '' },
    { field: stale.place, before: before.place ?? '', saved: saved.place ?? '', yours: '' },
  ];
  return rows
    .filter((row) => row.yours !== '' || row.before !== row.saved)
    .map((row) => ({ id: row.field, cells: row }));
}
