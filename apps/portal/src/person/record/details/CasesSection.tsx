import { AllocateCase } from '../../../case/AllocateCase.js';
import { STATUSES } from '../../../case/case.content.js';
import { allocation } from '../../../case/allocation.content.js';
import { MarkCase } from '../../../case/MarkCase.js';
import { MarkStay } from '../../../case/MarkStay.js';
import { ThisCase } from '../../../case/ThisCase.js';
import type { CaseRecordFragment, PersonRecordQuery } from '../../../generated/graphql.js';
import { Opener } from '../../../questions/Opener.js';
import { mayAllocate, mayRecord } from '../../../session/session.js';
import { useSession } from '../../../session/use-session.js';
import { SETTINGS } from '../../../stay/stay.content.js';
import { momentWords } from '../../../words/dates.js';
import { details } from './details.content.js';

const words = details.cases;

export interface CasesSectionProps {
  readonly person: PersonRecordQuery['person'];
  readonly now: Date;
  readonly changed: () => void;
}

/** Every case of somebody, the latest first, those begun by mistake struck through. */
export function CasesSection({ person, now, changed }: CasesSectionProps) {
  return (
    <>
      <h2 className="nhsuk-heading-s">{words.title}</h2>
      {person.cases.length === 0 && <p>{words.none}</p>}
      {person.cases.map((onCase) => (
        <section key={onCase.id} className="junction-panel" aria-label={titleOf(onCase, now)}>
          <h3 className="nhsuk-heading-xs">
            {onCase.enteredInError ? <s>{titleOf(onCase, now)}</s> : titleOf(onCase, now)}
            {onCase.enteredInError && <em> ({words.inError.toLowerCase()})</em>}
          </h3>
          {!onCase.enteredInError && <ThisCase onCase={onCase} now={now} />}
          {!onCase.enteredInError && <CaseForms onCase={onCase} now={now} changed={changed} />}
        </section>
      ))}
    </>
  );
}

const titleOf = (onCase: CaseRecordFragment, now: Date): string =>
  `${STATUSES[onCase.status]}, ${SETTINGS[onCase.setting]}, ${momentWords(new Date(onCase.identifiedAt), now)}`;

interface CaseFormsProps {
  readonly onCase: CaseRecordFragment;
  readonly now: Date;
  readonly changed: () => void;
}

function CaseForms({ onCase, now, changed }: CaseFormsProps) {
  const session = useSession();
  const stays = onCase.stays.filter(({ enteredInError }) => !enteredInError);
  return (
    <>
      {mayAllocate(session) && onCase.status === 'OPEN' && (
        <Opener
          words={allocation.act}
          of={titleOf(onCase, now)}
          changed={changed}
          form={(ways) => <AllocateCase onCase={onCase} {...ways} />}
        />
      )}
      {mayRecord(session) &&
        stays.map((stay) => (
          <Opener
            key={stay.id}
            words={words.markStay}
            of={words.stay(momentWords(new Date(stay.arrivedAt), now), stay.site.name)}
            changed={changed}
            form={(ways) => <MarkStay stay={stay} {...ways} />}
          />
        ))}
      {mayRecord(session) && (
        <Opener
          words={words.markCase}
          of={titleOf(onCase, now)}
          changed={changed}
          form={(ways) => <MarkCase onCase={onCase} {...ways} />}
        />
      )}
    </>
  );
}
