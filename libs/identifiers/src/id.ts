/**
 * An id of one noun: a UUID that the compiler won't mix up with the id of another.
 * Ids are opaque: they say nothing about the person or thing, so they may stand in logs, addresses and events.
 */
export type Id<Noun extends string> = string & { readonly __id: Noun };

export type PersonId = Id<'person'>;
export type CaseId = Id<'case'>;
export type StayId = Id<'stay'>;
export type TriageId = Id<'triage'>;
export type OutcomeId = Id<'outcome'>;
export type ContactId = Id<'contact'>;
export type OfferId = Id<'offer'>;
export type ColleagueId = Id<'colleague'>;
export type DraftId = Id<'draft'>;
export type MembershipId = Id<'membership'>;
export type LdServiceId = Id<'ld_service'>;
export type SiteId = Id<'site'>;
export type UserId = Id<'user'>;
export type WorkItemId = Id<'work_item'>;
export type BoardCheckId = Id<'board_check'>;
export type FactId = Id<'fact'>;

/** A new random id (UUID version 4, RFC 9562). Web Crypto, so that it works in a browser as well. */
export const newId = <T extends Id<string>>(): T => globalThis.crypto.randomUUID() as string as T;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** Whether text is a UUID and so may be the id of something; says nothing of whether that something exists. */
export const isId = (text: string): boolean => UUID.test(text);

/** The id of nothing (RFC 9562, 5.9). */
const NIL = '00000000-0000-0000-0000-000000000000';

/**
 * Reads an id that came from outside, in lower case. Text that is no UUID becomes the nil UUID, the id of nothing: it
 * is then looked for and not found like any other unknown id, and what was typed gets into no message and no log.
 */
export const idFrom = <T extends Id<string>>(text: string): T => (isId(text) ? text.toLowerCase() : NIL) as T;
