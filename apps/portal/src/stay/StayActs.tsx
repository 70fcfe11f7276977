import { useCallback, useRef, useState } from 'react';
import { Link } from 'react-router';
import { Button, buttonClass, Hidden } from '@junction/design-system';
import { paths } from '../shell/paths.js';
import { calledBy } from '../words/names.js';
import { announcer } from '../wiring.js';
import { CorrectTimes } from './correct-times/CorrectTimes.js';
import { correct } from './correct-times/correct-times.content.js';
import { leave } from './leaving/leave.content.js';
import { nameId } from './name-id.js';
import { NotSeen } from './not-seen/NotSeen.js';
import { notSeen } from './not-seen/not-seen.content.js';
import { Plan } from './plan/Plan.js';
import { plan } from './plan/plan.content.js';
import { SeeButton, SeeNotice, useSee } from './see/See.js';
import { stayWords } from './stay.content.js';
import { isToSee } from './stay-state.js';
import type { StayActProps } from './use-stay-act.js';

const FORMS = { notSeen: NotSeen, plan: Plan, times: CorrectTimes } as const;
type Form = keyof typeof FORMS;

export interface StayActsProps extends StayActProps {
  /** Puts the keyboard back into the row when the button that had it goes. */
  readonly focusRow: () => void;
}

/** What can be done about a stay: seen with one press, leaving on its own page, the rest in a form within the row. */
export function StayActs({ stay, siteId, done, focusRow }: StayActsProps) {
  const [open, setOpen] = useState<Form | null>(null);
  const opener = useRef<HTMLButtonElement | null>(null);
  const Opened = open && FORMS[open];

  const saved = useCallback(() => {
    setOpen(null);
    announcer.say(stayWords.saved);
    focusRow();
    done();
  }, [done, focusRow]);
  const cancelled = useCallback(() => {
    setOpen(null);
    opener.current?.focus();
  }, []);
  const seeing = useSee({ stay, siteId, done: saved });
  const opens = (form: Form, words: string) => (
    <Button
      kind={form === 'notSeen' ? 'secondary' : 'plain'}
      isSmall={form === 'notSeen'}
      aria-expanded={open === form}
      onClick={(event) => {
        opener.current = event.currentTarget;
        setOpen(open === form ? null : form);
      }}
    >
      {words}
      <Hidden>: {calledBy(stay.person)}</Hidden>
    </Button>
  );

  return (
    <>
      <div className="junction-row__acts">
        {isToSee(stay) && <SeeButton stay={stay} seeing={seeing} />}
        {isToSee(stay) && opens('notSeen', notSeen.act)}
        {stay.status === 'PRESENT' && (
          <Link
            to={paths.leaving(stay.id)}
            className={buttonClass('secondary', true)}
            aria-describedby={nameId(stay.id)}
          >
            {leave.act}
          </Link>
        )}
        {stay.status === 'PRESENT' && opens('plan', plan.act)}
        {opens('times', correct.act)}
      </div>
      <div className="junction-row__form">
        <SeeNotice stay={stay} seeing={seeing} keep={done} />
        {Opened && <Opened stay={stay} siteId={siteId} done={saved} cancel={cancelled} />}
      </div>
    </>
  );
}
