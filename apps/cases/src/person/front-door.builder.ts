import type { CasesUnderTest } from '../stay/front-door.builder.js';

/** Everything that the graph shows of a person, but for what others add to them. */
const PERSON = `id version name { family given } description dateOfBirth estimatedAge language needsInterpreter
  identifiers { scheme value }`;
const ADJUSTMENT = 'id version kind note addedAt endedAt enteredInError';

const mutation = (name: string, input: string, shown: string): string =>
  `mutation Act($input: ${input}!) { ${name}(input: $input) { ${shown} } }`;
export const IDENTIFY = mutation('identifyPerson', 'IdentifyPersonInput', PERSON);
export const CORRECT_PERSON = mutation('correctPerson', 'CorrectPersonInput', PERSON);
export const ADD_IDENTIFIER = mutation('addPersonIdentifier', 'AddPersonIdentifierInput', PERSON);
export const ADD_ADJUSTMENT = mutation('addAdjustment', 'AddAdjustmentInput', ADJUSTMENT);
export const END_ADJUSTMENT = mutation('endAdjustment', 'EndAdjustmentInput', ADJUSTMENT);
export const PERSON_PAGE = `query Page($id: ID!) { person(id: $id) { ${PERSON}
  adjustments { ${ADJUSTMENT} } pastAdjustments { ${ADJUSTMENT} } lastStay { id } } }`;
export const PEOPLE = `query People($search: String!, $first: Int) {
  people(search: $search, first: $first) { hasMore matches { reasons person { id } } } }`;
export const MATCHES = `query Matches($person: PersonInput!) {
  possibleMatches(person: $person) { reasons person { id } } }`;

/** Gives somebody the cases of a person to look after, whoever they are: a row of their own, as introducing makes one. */
export async function allocate(
  cases: CasesUnderTest,
  to: Record<'personId' | 'userId' | 'role', string>,
): Promise<void> {
  await cases.service.stored.see(
    `with colleague as (
       insert into colleagues (id, user_id, ld_service_id, name, role)
       select gen_random_uuid(), $2, ld_service_id, 'Sam SPECIMEN', $3 from people where id = $1 returning id)
     update cases set allocated_to = colleague.id from colleague where person_id = $1`,
    [to.personId, to.userId, to.role],
  );
}
