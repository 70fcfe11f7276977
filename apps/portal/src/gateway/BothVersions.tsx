import { useEffect, useState } from 'react';
import { Banner, Button, Skeleton, Table } from '@junction/design-system';
import { bothWords } from './both-versions.content.js';
import { ErrorNotice } from './ErrorNotice.js';
import { GatewayError } from './gateway-error.js';

/** What is on record of one thing, in words, with the version to save over. */
export interface Version {
  readonly version: number;
  /** Name of a part → what is recorded of it. */
  readonly parts: Readonly<Record<string, string>>;
}

export interface BothVersionsProps {
  /** As it was when the form was opened. */
  readonly before: Version;
  /** What was to be saved, in words. */
  readonly yours: string;
  readonly load: () => Promise<Version>;
  readonly keep: () => void;
  /** Saves all the same, over this version. */
  readonly saveMine: (version: number) => void;
}

const COLUMNS = [
  { key: 'part', heading: bothWords.part },
  { key: 'before', heading: bothWords.before },
  { key: 'saved', heading: bothWords.saved },
];

/** What somebody else saved meanwhile beside what was to be saved, and the choice: nobody overwrites what they have not seen. */
export function BothVersions({ before, yours, load, keep, saveMine }: BothVersionsProps) {
  const [saved, show] = useState<Version | GatewayError | null>(null);
  const [loadOnce] = useState(() => load);
  useEffect(() => {
    let isOver = false;
    loadOnce().then(
      (version) => void (isOver || show(version)),
      (error: unknown) => void (isOver || (error instanceof GatewayError && show(error))),
    );
    return () => void (isOver = true);
  }, [loadOnce]);

  if (saved instanceof GatewayError) return <ErrorNotice error={saved} saved="no" />;
  if (!saved) return <Skeleton words={bothWords.loading} lines={2} />;
  const changed = Object.keys(saved.parts).filter((part) => before.parts[part] !== saved.parts[part]);
  return (
    <Banner tone="warning" title={bothWords.title} announce="assertive">
      {changed.length === 0 ? (
        <p>{bothWords.elsewhere}</p>
      ) : (
        <Table
          caption={bothWords.caption}
          columns={COLUMNS}
          rows={changed.map((part) => ({
            id: part,
            cells: { part, before: before.parts[part] ?? '', saved: saved.parts[part] ?? '' },
          }))}
        />
      )}
      <p>{bothWords.yours(yours)}</p>
      <Button kind="secondary" isSmall onClick={() => saveMine(saved.version)}>
        {bothWords.mine}
      </Button>
      <Button kind="plain" onClick={keep}>
        {bothWords.keep}
      </Button>
    </Banner>
  );
}
