import type { CorrectionReasonCode } from '@junction/contracts';
import type { IdentifierScheme } from '@junction/identifiers';
import { CalendarDay } from '@junction/service';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { PersonGiven } from './person.rules.js';
import { CorrectionReason } from '../stay/stay.schema.js';
import { IdentifierSchemeCode } from './person.schema.js';

/** A number that somebody is known by, as it was written down. */
@InputType({ description: 'A number that somebody is known by, in any of the forms in which it is written.' })
export class PersonIdentifierInput {
  @Field(() => IdentifierSchemeCode) scheme!: IdentifierScheme;
  @Field() value!: string;
}

/** What is known of somebody: a name or a description, a date of birth or an estimated age, any identifiers. */
@InputType({
  description: 'Somebody new: a name or a description; a date of birth or an estimated age, if either is known.',
})
export class PersonInput implements PersonGiven {
  @Field(() => String, { nullable: true }) family?: string | null;
  @Field(() => String, { nullable: true }) given?: string | null;
  @Field(() => String, { nullable: true, description: 'What they look like, where no name is known.' })
  description?: string | null;
  @Field(() => CalendarDay, { nullable: true }) dateOfBirth?: string | null;
  @Field(() => Int, { nullable: true, description: 'In years, 0 to 120.' }) estimatedAge?: number | null;
  @Field(() => [PersonIdentifierInput], { nullable: true }) identifiers?: PersonIdentifierInput[] | null;
}

/** Whose record begins, and at which service, where the user works at several. */
@InputType()
export class RegisterPersonInput {
  @Field(() => ID, { nullable: true, description: 'Needed only by those who work at several L&D services.' })
  ldServiceId?: string | null;
  @Field(() => PersonInput) person!: PersonInput;
}

/** Which record, as it was when somebody looked. */
@InputType({ isAbstract: true })
class PersonSeenAtVersion {
  @Field(() => ID) personId!: string;
  @Field(() => Int, { description: 'The version that was looked at.' }) version!: number;
}

/** The name of somebody who was only described so far. */
@InputType()
export class IdentifyPersonInput extends PersonSeenAtVersion {
  @Field(() => String, { nullable: true }) family?: string | null;
  @Field(() => String, { nullable: true }) given?: string | null;
  @Field(() => CalendarDay, { nullable: true, description: 'Takes the place of an estimate.' })
  dateOfBirth?: string | null;
}

/** All that a record should say of a person, but for their identifiers, and why it was wrong or missing. */
@InputType({ description: 'All that the record should say; what is left out is not known.' })
export class CorrectPersonInput extends PersonSeenAtVersion {
  @Field(() => String, { nullable: true }) family?: string | null;
  @Field(() => String, { nullable: true }) given?: string | null;
  @Field(() => String, { nullable: true }) description?: string | null;
  @Field(() => CalendarDay, { nullable: true }) dateOfBirth?: string | null;
  @Field(() => Int, { nullable: true, description: 'In years, 0 to 120.' }) estimatedAge?: number | null;
  @Field(() => String, { nullable: true, description: 'ISO 639-1, two letters.' }) language?: string | null;
  @Field() needsInterpreter!: boolean;
  @Field(() => CorrectionReason) reason!: CorrectionReasonCode;
}

/** A number that was learnt of somebody. */
@InputType()
export class AddPersonIdentifierInput extends PersonSeenAtVersion {
  @Field(() => IdentifierSchemeCode) scheme!: IdentifierScheme;
  @Field({ description: 'In any of the forms in which it is written.' }) value!: string;
}
