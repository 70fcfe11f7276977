import type { IdentifierScheme } from '@junction/identifiers';
import { CalendarDay } from '@junction/service';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { PersonGiven } from './person.rules.js';
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
