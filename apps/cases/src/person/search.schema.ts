import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { inCapitals } from '../site/site.schema.js';
import { MATCH_REASONS, type MatchReason } from './match.rules.js';
import { PersonView } from './person.schema.js';
import type { PersonFound } from './search.queries.js';

export const MatchReasonCode = inCapitals(MATCH_REASONS);
registerEnumType(MatchReasonCode, { name: 'MatchReason', description: 'Why somebody may be the one who is meant.' });

/** Somebody who may be the one who is meant; a person decides, nothing is joined by itself. */
@ObjectType('PersonMatch', { description: 'Somebody who may be the one who is meant, and why.' })
export class PersonMatchView {
  @Field(() => PersonView) person!: PersonView;
  @Field(() => [MatchReasonCode]) reasons!: MatchReason[];

  static of({ person, reasons }: PersonFound): PersonMatchView {
    return { person: PersonView.of(person), reasons: [...reasons] };
  }
}

/** What came of a search. */
@ObjectType('PersonSearch', { description: 'Those who fit best, and whether there are more: then say more of them.' })
export class PersonSearchView {
  @Field(() => [PersonMatchView]) matches!: PersonMatchView[];
  @Field() hasMore!: boolean;
}
