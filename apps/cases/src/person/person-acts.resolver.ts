import { type Command, CurrentCommand, NeedsPermission } from '@junction/auth';
import { idFrom, type PersonId } from '@junction/identifiers';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { AddPersonIdentifier } from './add-person-identifier.js';
import { CorrectPerson } from './correct-person.js';
import { IdentifyPerson } from './identify-person.js';
import { AddPersonIdentifierInput, CorrectPersonInput, IdentifyPersonInput } from './person-input.schema.js';
import { PersonQueries } from './person.queries.js';
import { PersonView } from './person.schema.js';

/** What is done to a record that is there, in the graph. */
@Resolver(() => PersonView)
export class PersonActsResolver {
  constructor(
    private readonly people: PersonQueries,
    private readonly identify: IdentifyPerson,
    private readonly correct: CorrectPerson,
    private readonly addIdentifier: AddPersonIdentifier,
  ) {}

  @Mutation(() => PersonView, { description: 'Somebody of whom only a description was known gets a name.' })
  @NeedsPermission('person:identify')
  async identifyPerson(
    @Args('input') input: IdentifyPersonInput,
    @CurrentCommand() command: Command,
  ): Promise<PersonView> {
    const { id } = await this.identify.execute({ ...input, personId: idFrom<PersonId>(input.personId) }, command);
    return PersonView.of(await this.people.person(id, command.actor));
  }

  @Mutation(() => PersonView, { description: 'The record was wrong or incomplete: says all of it again.' })
  @NeedsPermission('person:correct')
  async correctPerson(
    @Args('input') input: CorrectPersonInput,
    @CurrentCommand() command: Command,
  ): Promise<PersonView> {
    const { id } = await this.correct.execute({ ...input, personId: idFrom<PersonId>(input.personId) }, command);
    return PersonView.of(await this.people.person(id, command.actor));
  }

  @Mutation(() => PersonView, { description: 'A number that the person is known by was learnt.' })
  @NeedsPermission('person:add_identifier')
  async addPersonIdentifier(
    @Args('input') input: AddPersonIdentifierInput,
    @CurrentCommand() command: Command,
  ): Promise<PersonView> {
    const { id } = await this.addIdentifier.execute({ ...input, personId: idFrom<PersonId>(input.personId) }, command);
    return PersonView.of(await this.people.person(id, command.actor));
  }
}
