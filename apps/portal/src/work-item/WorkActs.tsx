import { useCallback, useRef, useState } from 'react';
import { Link } from 'react-router';
import { Button, buttonClass, Hidden } from '@junction/design-system';
import type { WorkRowFragment } from '../generated/graphql.js';
import { paths } from '../shell/paths.js';
import { nameId } from '../stay/name-id.js';
import { NotSeen } from '../stay/not-seen/NotSeen.js';
import { notSeen } from '../stay/not-seen/not-seen.content.js';
import { SeeButton, SeeNotice, useSee } from '../stay/see/See.js';
import { stayWords } from '../stay/stay.content.js';
import { calledBy } from '../words/names.js';
import { announcer } from '../wiring.js';
import { ClaimButton, ClaimNotice } from './claim/Claim.js';
import { useClaim } from './claim/use-claim.js';
import { workWords } from './work-item.content.js';

export interface WorkActsProps {
  readonly item: WorkRowFragment;
  readonly changed: () => void;
  /** Puts the keyboard back into the row when the button that had it goes. */
  readonly focusRow: () => void;
}

/** What this row asks for, one press away, and whose it is. */
export function WorkActs(props: WorkActsProps) {
  const { item } = props;
  if (item.stay && (item.kind === 'SEE' || item.kind === 'TRY_AGAIN'))
    return <SeeingActs {...props} stay={item.stay} />;
  return <LeadingActs {...props} />;
}

/** Work that has a page of its own; whoever opens it has begun, and has it, unless somebody else does. */
function LeadingActs({ item, changed }: WorkActsProps) {
  const claiming = useClaim(item, changed);
  const isTriage = item.kind === 'TRIAGE';
  const begin = (): void => {
    if (!item.claimedBy) claiming.take(false);
  };
  return (
    <>
      <div className="junction-row__acts">
        <Link
          to={isTriage ? paths.triage(item.case.id) : paths.newContact(item.case.id)}
          className={buttonClass('primary', true)}
          onClick={begin}
          aria-describedby={nameId(item.id)}
        >
          {isTriage ? workWords.triage : workWords.call}
        </Link>
        <ClaimButton item={item} claiming={claiming} />
      </div>
      <div className="junction-row__form">
        <ClaimNotice claiming={claiming} />
      </div>
    </>
  );
}

type SeeingProps = WorkActsProps & { readonly stay: NonNullable<WorkRowFragment['stay']> };

/** Going to see somebody: seen with one press, or why not. */
function SeeingActs({ item, stay, changed, focusRow }: SeeingProps) {
  const [isOpen, open] = useState(false);
  const opener = useRef<HTMLButtonElement | null>(null);
  const claiming = useClaim(item, changed);
  const siteId = item.site?.id ?? '';
  const saved = useCallback(() => {
    open(false);
    announcer.say(stayWords.saved);
    focusRow();
    changed();
  }, [changed, focusRow]);
  const cancelled = useCallback(() => {
    open(false);
    opener.current?.focus();
  }, []);
  const seeing = useSee({ stay, siteId, done: saved });

  return (
    <>
      <div className="junction-row__acts">
        <SeeButton stay={stay} seeing={seeing} />
        <Button kind="secondary" isSmall aria-expanded={isOpen} ref={opener} onClick={() => open(!isOpen)}>
          {notSeen.act}
          <Hidden>{workWords.about(calledBy(item.person))}</Hidden>
        </Button>
        <ClaimButton item={item} claiming={claiming} />
      </div>
      <div className="junction-row__form">
        <ClaimNotice claiming={claiming} />
        <SeeNotice stay={stay} seeing={seeing} keep={changed} />
        {isOpen && <NotSeen stay={stay} siteId={siteId} done={saved} cancel={cancelled} />}
      </div>
    </>
  );
}
