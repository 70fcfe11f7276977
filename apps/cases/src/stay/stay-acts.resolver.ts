import { type Command, CurrentCommand, NeedsPermission } from '@junction/auth';
import { idFrom, type PersonId, type SiteId, type StayId } from '@junction/identifiers';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { ArriveStay } from './arrive-stay.js';
import { CorrectStayTimes } from './correct-stay-times.js';
import { LeaveStay } from './leave-stay.js';
import { MarkStayNotSeen } from './mark-stay-not-seen.js';
import { SeeStay } from './see-stay.js';
import {
  ArriveStayInput,
  CorrectStayTimesInput,
  LeaveStayInput,
  MarkStayNotSeenInput,
  SeeStayInput,
} from './stay-input.schema.js';
import { shownTo } from './stay.queries.js';
import { StayView } from './stay.schema.js';

/** What can happen to a stay, in the graph: one mutation a verb, each answering with the stay as it is then. */
@Resolver(() => StayView)
export class StayActsResolver {
  constructor(
    private readonly arrive: ArriveStay,
    private readonly see: SeeStay,
    private readonly markNotSeen: MarkStayNotSeen,
    private readonly correctTimes: CorrectStayTimes,
    private readonly leave: LeaveStay,
  ) {}

  @Mutation(() => StayView, { description: 'Somebody is at a place: somebody known, or somebody new.' })
  @NeedsPermission('stay:arrive')
  async arriveStay(@Args('input') input: ArriveStayInput, @CurrentCommand() command: Command): Promise<StayView> {
    const personId = input.personId ? idFrom<PersonId>(input.personId) : null;
    const arriving = { ...input, siteId: idFrom<SiteId>(input.siteId), personId };
    return StayView.of(shownTo(command.actor, await this.arrive.execute(arriving, command)));
  }

  @Mutation(() => StayView, { description: 'A practitioner saw the person.' })
  @NeedsPermission('stay:see')
  async seeStay(@Args('input') input: SeeStayInput, @CurrentCommand() command: Command): Promise<StayView> {
    const seeing = { ...input, stayId: idFrom<StayId>(input.stayId) };
    return StayView.of(shownTo(command.actor, await this.see.execute(seeing, command)));
  }

  @Mutation(() => StayView, { description: 'Nobody could see the person so far, and why.' })
  @NeedsPermission('stay:mark_not_seen')
  async markStayNotSeen(
    @Args('input') input: MarkStayNotSeenInput,
    @CurrentCommand() command: Command,
  ): Promise<StayView> {
    const notSeeing = { ...input, stayId: idFrom<StayId>(input.stayId) };
    return StayView.of(shownTo(command.actor, await this.markNotSeen.execute(notSeeing, command)));
  }

  @Mutation(() => StayView, { description: 'The times of a stay were wrong: says all of them again.' })
  @NeedsPermission('stay:correct')
  async correctStayTimes(
    @Args('input') { seenAt = null, leftAt = null, ...input }: CorrectStayTimesInput,
    @CurrentCommand() command: Command,
  ): Promise<StayView> {
    const correction = { ...input, seenAt, leftAt, stayId: idFrom<StayId>(input.stayId) };
    return StayView.of(shownTo(command.actor, await this.correctTimes.execute(correction, command)));
  }

  @Mutation(() => StayView, { description: 'The person left, and where to.' })
  @NeedsPermission('stay:leave')
  async leaveStay(@Args('input') input: LeaveStayInput, @CurrentCommand() command: Command): Promise<StayView> {
    const leaving = { ...input, stayId: idFrom<StayId>(input.stayId) };
    return StayView.of(shownTo(command.actor, await this.leave.execute(leaving, command)));
  }
}
