import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { inCapitals } from '../site/site.schema.js';
import { ErrorReason } from '../stay/stay.schema.js';
import type { ContactShown } from './contact.queries.js';
import {
  CONTACT_HOW,
  CONTACT_RESULTS,
  CONTACT_WITH,
  type ContactHowCode,
  type ContactResultCode,
  type ContactWithCode,
  type ErrorReasonCode,
} from './contact.rules.js';

export const ContactWith = inCapitals(CONTACT_WITH);
export const ContactHow = inCapitals(CONTACT_HOW);
export const ContactResult = inCapitals(CONTACT_RESULTS);
registerEnumType(ContactWith, { name: 'ContactWith', description: 'Whom a contact was with.' });
registerEnumType(ContactHow, { name: 'ContactHow', description: 'How a contact was made.' });
registerEnumType(ContactResult, { name: 'ContactResult', description: 'Whether somebody was reached.' });

/** A contact as the graph has it. Lists each field that may leave the service; none of them is in another graph. */
@ObjectType('Contact', { description: 'An interaction with or about a person, achieved or attempted.' })
export class ContactView {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => ContactWith) withWhom!: ContactWithCode;
  @Field(() => ContactHow) how!: ContactHowCode;
  @Field(() => ContactResult) result!: ContactResultCode;
  @Field() hadInterpreter!: boolean;
  @Field(() => Int, { nullable: true }) minutes!: number | null;
  @Field(() => String, { nullable: true, description: 'Null for peer support workers.' }) about!: string | null;
  @Field() contactAt!: Date;
  @Field({ description: 'A mistake: it stays, struck through.' }) enteredInError!: boolean;

  static of(contact: ContactShown): ContactView {
    const { id, version, withWhom, how, result, hadInterpreter, minutes, about, contactAt } = contact;
    const enteredInError = contact.enteredInErrorAt !== null;
    return { id, version, withWhom, how, result, hadInterpreter, minutes, about, contactAt, enteredInError };
  }
}

/** With whom, how, and what came of it. */
@InputType()
export class RecordContactInput {
  @Field(() => ID) caseId!: string;
  @Field(() => ContactWith) withWhom!: ContactWithCode;
  @Field(() => ContactHow) how!: ContactHowCode;
  @Field(() => ContactResult) result!: ContactResultCode;
  @Field() hadInterpreter!: boolean;
  @Field(() => Int, { nullable: true, description: '0 to 1440.' }) minutes?: number | null;
  @Field(() => String, { nullable: true, description: 'Up to 4,000 characters.' }) about?: string | null;
  @Field(() => Date, { nullable: true, description: 'Up to 366 days ago; without it, now.' }) contactAt?: Date | null;
}

/** A mistake, and why. */
@InputType()
export class MarkContactInErrorInput {
  @Field(() => ID) contactId!: string;
  @Field(() => Int, { description: 'The version that was looked at.' }) version!: number;
  @Field(() => ErrorReason) reason!: ErrorReasonCode;
}
