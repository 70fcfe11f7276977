import { IDENTIFIER_SCHEMES, displayIdentifier, type IdentifierScheme } from '@junction/identifiers';
import { CalendarDay } from '@junction/service';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { inCapitals } from '../site/site.schema.js';
import { AGE_FLAGS, type AgeFlag } from './age.rules.js';
import type { PersonShown } from './person.queries.js';

export const IdentifierSchemeCode = inCapitals(IDENTIFIER_SCHEMES);
export const AgeFlagCode = inCapitals(AGE_FLAGS);
registerEnumType(IdentifierSchemeCode, {
  name: 'IdentifierScheme',
  description: 'A kind of number people are known by.',
});
registerEnumType(AgeFlagCode, { name: 'AgeFlag', description: 'Something about an age that must be noticed.' });

/** A name in its two parts; a part that is not known is empty. */
@ObjectType('PersonName')
export class PersonNameView {
  @Field() family!: string;
  @Field() given!: string;
}

/** A number that somebody is known by. */
@ObjectType('PersonIdentifier')
export class PersonIdentifierView {
  @Field(() => IdentifierSchemeCode) scheme!: IdentifierScheme;
  @Field({ description: 'In its one canonical form.' }) value!: string;
  @Field({ description: 'As people write it.' }) display!: string;
}

/** A person as the graph has them. Lists each field that may leave the service; none of them is in another graph. */
@ObjectType('Person', { description: 'Somebody whom an L&D service holds a record of.' })
@Directive('@key(fields: "id")')
export class PersonView {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => PersonNameView, { nullable: true, description: 'Null while nobody knows it.' })
  name!: PersonNameView | null;
  @Field(() => String, { nullable: true, description: 'What they look like, where no name is known.' })
  description!: string | null;
  @Field(() => CalendarDay, { nullable: true }) dateOfBirth!: string | null;
  @Field(() => Int, { nullable: true, description: 'In years, grown since it was estimated.' })
  estimatedAge!: number | null;
  @Field(() => AgeFlagCode, { nullable: true, description: 'Under 18, or under 10 and probably mistaken.' })
  ageFlag!: AgeFlag | null;
  @Field(() => String, { nullable: true, description: 'What they speak best, ISO 639-1.' }) language!: string | null;
  @Field() needsInterpreter!: boolean;
  @Field(() => [PersonIdentifierView]) identifiers!: PersonIdentifierView[];
  @Field({ description: 'Invented, for demonstration and tests.' }) synthetic!: boolean;

  static of(person: PersonShown): PersonView {
    const { id, version, family, given, description, dateOfBirth, estimatedAge, ageFlag } = person;
    const { language, needsInterpreter, synthetic } = person;
    const name = family === null && given === null ? null : { family: family ?? '', given: given ?? '' };
    const identifiers = person.identifiers.map(({ scheme, value }) => ({
      scheme,
      value,
      display: displayIdentifier(scheme, value),
    }));
    const born = { dateOfBirth, estimatedAge, ageFlag };
    return { id, version, name, description, ...born, language, needsInterpreter, identifiers, synthetic };
  }
}
