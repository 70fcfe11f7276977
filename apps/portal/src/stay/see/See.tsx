import { Button, Hidden } from '@junction/design-system';
import { ActNotice } from '../../gateway/ActNotice.js';
import type { Act } from '../../gateway/use-act.js';
import { SeeStayDocument, type SeeStayMutation, type StayRowFragment } from '../../generated/graphql.js';
import { calledBy } from '../../words/names.js';
import { StaleChoice } from '../StaleChoice.js';
import { useStayAct, type OnStay, type StayActProps } from '../use-stay-act.js';
import { see } from './see.content.js';

/** Recording that somebody was seen, now, with one press. */
export type Seeing = Act<SeeStayMutation, OnStay>;

/** The act of seeing for one row; its button and its notice stand in different places there. */
export const useSee = (props: StayActProps): Seeing => useStayAct(props, 'see', see.label, SeeStayDocument);

export interface SeeProps {
  readonly stay: StayRowFragment;
  readonly seeing: Seeing;
}

/** The one press. */
export function SeeButton({ stay, seeing }: SeeProps) {
  const save = (): void => seeing.start({ input: { stayId: stay.id, version: stay.version } });
  return (
    <Button isSmall onClick={save} disabled={seeing.isLocked}>
      {see.act}
      <Hidden> {see.hidden(calledBy(stay.person))}</Hidden>
    </Button>
  );
}

/** How it stands, where it can't be seen from the row itself. */
export function SeeNotice({ stay, seeing, keep }: SeeProps & { readonly keep: () => void }) {
  const { sending, stop, start } = seeing;
  if (sending.at !== 'refused' || !sending.error.isStale) return <ActNotice sending={sending} stop={stop} />;
  return (
    <StaleChoice
      before={stay}
      yours={see.yours}
      saveMine={(version) => start({ input: { stayId: stay.id, version } })}
      keep={() => {
        stop();
        keep();
      }}
    />
  );
}
