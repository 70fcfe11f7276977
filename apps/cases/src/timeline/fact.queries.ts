import type { FactId, PersonId } from '@junction/identifiers';
import { statement, type Tx } from '@junction/persistence';

/** Which facts of a person: those that name this record, and of these types alone where types are given. */
export interface FactsAsked {
  readonly personId: PersonId;
  /** The key under which facts name the record. */
  readonly named: 'caseId' | 'stayId' | 'contactId' | 'offerId' | 'triageId' | 'outcomeId';
  readonly id: string;
  readonly types?: readonly string[];
}

const STANDING = statement(
  'facts_standing',
  `select said.id from outbox as said
    where said.key = $1 and said.data ->> $2 = $3 and ($4::text[] is null or said.type = any ($4))
      and not exists (select from outbox as later
                       where later.key = $1 and later.number > said.number and later.data -> 'replaces' ? said.id::text)
    order by said.number`,
);

/** The facts that name a record and stand: no later one has taken their place. In the order in which they were said. */
export async function factsStanding(tx: Tx, { personId, named, id, types }: FactsAsked): Promise<FactId[]> {
  const facts = await tx.rows<{ id: FactId }>(STANDING, [personId, named, id, types ?? null]);
  return facts.map((fact) => fact.id);
}
