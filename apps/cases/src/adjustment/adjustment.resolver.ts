import { Actor, type Command, CurrentActor, CurrentCommand, NeedsPermission } from '@junction/auth';
import { idFrom, type CaseId, type PersonId } from '@junction/identifiers';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonView } from '../person/person.schema.js';
import { AddAdjustment } from './add-adjustment.js';
import type { AdjustmentId } from './adjustment.entity.js';
import { AdjustmentQueries, type AdjustmentShown } from './adjustment.queries.js';
import { AddAdjustmentInput, AdjustmentView, EndAdjustmentInput } from './adjustment.schema.js';
import { EndAdjustment } from './end-adjustment.js';

/** What helps somebody, in the graph. */
@Resolver(() => PersonView)
export class AdjustmentResolver {
  constructor(
    private readonly ofPeople: AdjustmentQueries,
    private readonly add: AddAdjustment,
    private readonly end: EndAdjustment,
  ) {}

  @ResolveField(() => [AdjustmentView], { description: 'In force, the oldest first; none for administrators.' })
  async adjustments(@Parent() person: PersonView, @CurrentActor() actor: Actor): Promise<AdjustmentView[]> {
    return (await this.all(person, actor)).filter(isInForce).map(AdjustmentView.of);
  }

  @ResolveField(() => [AdjustmentView], { description: 'Ended ones and mistakes; none for administrators.' })
  async pastAdjustments(@Parent() person: PersonView, @CurrentActor() actor: Actor): Promise<AdjustmentView[]> {
    return (await this.all(person, actor)).filter((adjustment) => !isInForce(adjustment)).map(AdjustmentView.of);
  }

  @Mutation(() => AdjustmentView, { description: 'Something helps the person to understand and to take part.' })
  @NeedsPermission('adjustment:add')
  async addAdjustment(
    @Args('input') { caseId, ...input }: AddAdjustmentInput,
    @CurrentCommand() command: Command,
  ): Promise<AdjustmentView> {
    const ids = { personId: idFrom<PersonId>(input.personId), caseId: caseId ? idFrom<CaseId>(caseId) : null };
    return AdjustmentView.of(await this.add.execute({ ...input, ...ids }, command));
  }

  @Mutation(() => AdjustmentView, { description: 'What helped is no longer needed, or never was.' })
  @NeedsPermission('adjustment:end')
  async endAdjustment(
    @Args('input') input: EndAdjustmentInput,
    @CurrentCommand() command: Command,
  ): Promise<AdjustmentView> {
    const ending = { ...input, adjustmentId: idFrom<AdjustmentId>(input.adjustmentId) };
    return AdjustmentView.of(await this.end.execute(ending, command));
  }

  private all(person: PersonView, actor: Actor): Promise<readonly AdjustmentShown[]> {
    return this.ofPeople.adjustmentsOf(idFrom<PersonId>(person.id), actor);
  }
}

const isInForce = ({ endedAt, enteredInErrorAt }: AdjustmentShown): boolean =>
  endedAt === null && enteredInErrorAt === null;
