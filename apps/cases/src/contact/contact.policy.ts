import type { Actor } from '@junction/auth';
import type { LdServiceId } from '@junction/identifiers';
import { maySeeRecord, mayWorkWithPeopleOf } from '../membership/membership.policy.js';
import type { Contact } from './contact.entity.js';

/** Of whom: any record of an L&D service. */
interface OfService {
  readonly ldServiceId: LdServiceId;
}

/** Support and peer support workers at that service; whom of its people they look after, row-level security knows. */
const supportsAt = (actor: Actor, { ldServiceId }: OfService): boolean =>
  actor.ldServiceIds.includes(ldServiceId) &&
  (actor.is('support_worker', ldServiceId) || actor.is('peer_support_worker', ldServiceId));

/** Whoever sees everybody there, and whoever looks after this person: row-level security has found the record. */
export const mayComeNear =
  (actor: Actor) =>
  (record: OfService): boolean =>
    maySeeRecord(actor)(record) || supportsAt(actor, record);

/** Whom they spoke to about somebody is written down by those who work with people, and by those who support them. */
export const mayRecordContact = (actor: Actor, onCase: OfService): boolean =>
  mayWorkWithPeopleOf(actor, onCase.ldServiceId) || supportsAt(actor, onCase);

/** Those who work with people take back any mistake; those who support them take back their own. */
export const mayMarkContactInError = (actor: Actor, contact: Pick<Contact, 'ldServiceId' | 'recordedBy'>): boolean =>
  mayWorkWithPeopleOf(actor, contact.ldServiceId) ||
  (supportsAt(actor, contact) && contact.recordedBy === actor.userId);

/** A contact as one actor sees it: what it was about is null for those who may not see it. */
export type ContactShown = Omit<Contact, 'markInError'>;

/** Support workers read what a contact was about, peer support workers don't; administrators see no contact at all. */
export function contactShownTo(actor: Actor, contact: ContactShown): ContactShown | null {
  const { ldServiceId } = contact;
  if (mayWorkWithPeopleOf(actor, ldServiceId)) return contact;
  if (!supportsAt(actor, contact)) return null;
  return actor.is('support_worker', ldServiceId) ? contact : { ...contact, about: null };
}
