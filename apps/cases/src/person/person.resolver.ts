import { Actor, type Command, CurrentActor, CurrentCommand, NeedsPermission } from '@junction/auth';
import { idFrom, newId, type LdServiceId, type PersonId } from '@junction/identifiers';
import { Args, ID, Mutation, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { CaseQueries } from '../case/case.queries.js';
import { CaseView } from '../case/case.schema.js';
import { StayQueries } from '../stay/stay.queries.js';
import { StayView } from '../stay/stay.schema.js';
import { RegisterPersonInput } from './person-input.schema.js';
import { PersonQueries } from './person.queries.js';
import { PersonView } from './person.schema.js';
import { RegisterPerson } from './register-person.js';

/** People in the graph. */
@Resolver(() => PersonView)
export class PersonResolver {
  constructor(
    private readonly people: PersonQueries,
    private readonly onCases: CaseQueries,
    private readonly stays: StayQueries,
    private readonly register: RegisterPerson,
  ) {}

  @Query(() => PersonView, { description: "One person's record." })
  @NeedsPermission('person:read')
  async person(@Args('id', { type: () => ID }) id: string, @CurrentActor() actor: Actor): Promise<PersonView> {
    return PersonView.of(await this.people.person(idFrom<PersonId>(id), actor));
  }

  @Mutation(() => PersonView, { description: 'A record of somebody begins.' })
  @NeedsPermission('person:register')
  async registerPerson(
    @Args('input') { ldServiceId, person }: RegisterPersonInput,
    @CurrentCommand() command: Command,
  ): Promise<PersonView> {
    const service = ldServiceId ? idFrom<LdServiceId>(ldServiceId) : null;
    const registered = await this.register.execute(
      { personId: newId<PersonId>(), ldServiceId: service, person },
      command,
    );
    return PersonView.of(await this.people.person(registered.id, command.actor));
  }

  @ResolveField(() => [CaseView], { description: 'The latest first.' })
  async cases(@Parent() person: PersonView, @CurrentActor() actor: Actor): Promise<CaseView[]> {
    return (await this.onCases.casesOf(idFrom<PersonId>(person.id), actor)).map(CaseView.of);
  }

  @ResolveField(() => StayView, { nullable: true, description: 'Where the person is now, if anywhere.' })
  async currentStay(@Parent() person: PersonView, @CurrentActor() actor: Actor): Promise<StayView | null> {
    const stay = await this.stays.presentStayOf(idFrom<PersonId>(person.id), actor);
    return stay && StayView.of(stay);
  }

  @ResolveField(() => StayView, { nullable: true, description: 'The latest that is over: you know this person.' })
  async lastStay(@Parent() person: PersonView, @CurrentActor() actor: Actor): Promise<StayView | null> {
    const stay = await this.stays.lastStayOf(idFrom<PersonId>(person.id), actor);
    return stay && StayView.of(stay);
  }

  @ResolveReference()
  async resolveReference(@Parent() key: { id: string }, @CurrentActor() actor: Actor): Promise<PersonView> {
    return PersonView.of(await this.people.person(idFrom<PersonId>(key.id), actor));
  }
}
