import { Banner, Button, Hidden } from '@junction/design-system';
import { isMe } from '../../colleague/me.js';
import { ActNotice } from '../../gateway/ActNotice.js';
import type { WorkRowFragment } from '../../generated/graphql.js';
import { momentWords } from '../../words/dates.js';
import { calledBy } from '../../words/names.js';
import { claim as words } from './claim.content.js';
import type { Claiming } from './use-claim.js';

export interface ClaimProps {
  readonly item: WorkRowFragment;
  readonly claiming: Claiming;
  /** What taking is called: on the hand-over list it is accepting. */
  readonly take?: string;
}

/** Who has it and since when; nothing where it is free. */
export function ClaimedBy({ item: { claimedBy, claimedAt }, now }: Pick<ClaimProps, 'item'> & { readonly now: Date }) {
  if (!claimedBy || !claimedAt) return null;
  const since = momentWords(new Date(claimedAt), now);
  return (
    <div className="junction-claim">
      <span aria-hidden="true">◆ </span>
      {isMe(claimedBy) ? words.mine(since) : words.by(claimedBy.name, since)}
    </div>
  );
}

/** Takes it, takes it over, or puts it back. */
export function ClaimButton({ item, claiming, take = words.take }: ClaimProps) {
  const { claimedBy } = item;
  const isMine = claimedBy !== null && isMe(claimedBy);
  const act = isMine ? claiming.putBack : (): void => claiming.take(claimedBy !== null);
  return (
    <Button kind={claimedBy ? 'plain' : 'secondary'} isSmall={!claimedBy} onClick={act} disabled={claiming.isLocked}>
      {isMine ? words.putBack : claimedBy ? words.takeOver : take}
      <Hidden>: {calledBy(item.person)}</Hidden>
    </Button>
  );
}

/** What became of it, where the row itself does not show it. */
export function ClaimNotice({ claiming: { sending, stop } }: Pick<ClaimProps, 'claiming'>) {
  if (sending.at === 'refused' && sending.error.isStale)
    return <Banner tone="warning" title={words.changed} announce="polite" />;
  return <ActNotice sending={sending} stop={stop} />;
}
