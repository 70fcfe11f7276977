import type { ReactNode } from 'react';
import { ANSWERS, HOW, NOT_NOW, OFFERED, REACHED, WITH_WHOM } from '../../case/case.content.js';
import { MarkContact } from '../../case/MarkContact.js';
import { MarkOffer } from '../../case/MarkOffer.js';
import type { CaseRecordFragment } from '../../generated/graphql.js';
import { Opener } from '../../questions/Opener.js';
import { mayRecord } from '../../session/session.js';
import { useSession } from '../../session/use-session.js';
import { momentWords } from '../../words/dates.js';
import { person } from './person.content.js';

const words = person.contacts;

export interface ContactsPanelProps {
  readonly cases: readonly CaseRecordFragment[];
  readonly now: Date;
  readonly changed: () => void;
}

/** Whom we spoke to about this person and what they were offered, the latest first; mistakes stay, struck through. */
export function ContactsPanel({ cases, now, changed }: ContactsPanelProps) {
  const mayAct = mayRecord(useSession());
  const contacts = cases.flatMap((onCase) => onCase.contacts);
  const offers = cases.flatMap((onCase) => onCase.offers);
  return (
    <>
      <h2 className="nhsuk-heading-s">{words.title}</h2>
      {contacts.length === 0 && <p>{words.none}</p>}
      <ul className="junction-timeline" aria-label={words.title}>
        {contacts.map((contact) => (
          <li key={contact.id}>
            <Entry isWrong={contact.enteredInError}>{contactWords(contact, now)}</Entry>
            {contact.about && <Entry isWrong={contact.enteredInError}>{contact.about}</Entry>}
            {mayAct && !contact.enteredInError && (
              <Opener
                words={words.mark}
                of={WITH_WHOM[contact.withWhom]}
                changed={changed}
                form={(ways) => <MarkContact contact={contact} {...ways} />}
              />
            )}
          </li>
        ))}
      </ul>
      <h2 className="nhsuk-heading-s">{words.offers}</h2>
      {offers.length === 0 && <p>{words.noOffers}</p>}
      <ul className="junction-timeline" aria-label={words.offers}>
        {offers.map((offer) => (
          <li key={offer.id}>
            <Entry isWrong={offer.enteredInError}>{offerWords(offer, now)}</Entry>
            {offer.observed && <Entry isWrong={offer.enteredInError}>{offer.observed}</Entry>}
            {mayAct && !offer.enteredInError && (
              <Opener
                words={words.mark}
                of={OFFERED[offer.what]}
                changed={changed}
                form={(ways) => <MarkOffer offer={offer} {...ways} />}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Entry({ isWrong, children }: { readonly isWrong: boolean; readonly children: ReactNode }) {
  return (
    <div>
      {isWrong ? <s>{children}</s> : children}
      {isWrong && <em> ({words.inError})</em>}
    </div>
  );
}

function contactWords(contact: CaseRecordFragment['contacts'][number], now: Date): string {
  const { withWhom, how, result, minutes, hadInterpreter, contactAt } = contact;
  return [
    `${momentWords(new Date(contactAt), now)} ${words.reached(WITH_WHOM[withWhom], HOW[how])}`,
    REACHED[result].toLowerCase(),
    minutes !== null && words.minutes(minutes),
    hadInterpreter && words.interpreter,
  ]
    .filter(Boolean)
    .join(', ');
}

function offerWords(offer: CaseRecordFragment['offers'][number], now: Date): string {
  const { what, answer, reason, tryAgainAt, madeAt } = offer;
  return [
    `${momentWords(new Date(madeAt), now)} ${OFFERED[what]}: ${answer ? ANSWERS[answer].toLowerCase() : words.noAnswer}`,
    reason && NOT_NOW[reason].toLowerCase(),
    tryAgainAt && words.again(momentWords(new Date(tryAgainAt), now)),
  ]
    .filter(Boolean)
    .join(', ');
}
