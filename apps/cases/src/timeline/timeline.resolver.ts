import { Actor, CurrentActor } from '@junction/auth';
import { idFrom, type PersonId } from '@junction/identifiers';
import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonView } from '../person/person.schema.js';
import { TimelineQueries } from './timeline.queries.js';
import { TimelineConnectionView } from './timeline.schema.js';

/** A person's timeline in the graph. */
@Resolver(() => PersonView)
export class TimelineResolver {
  constructor(private readonly timelines: TimelineQueries) {}

  @ResolveField(() => TimelineConnectionView, { description: 'What happened, the latest first; 1 to 200 a page.' })
  async timeline(
    @Parent() person: PersonView,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @CurrentActor() actor: Actor,
  ): Promise<TimelineConnectionView> {
    const page = await this.timelines.timelineOf(idFrom<PersonId>(person.id), { first, after }, actor);
    return TimelineConnectionView.of(page);
  }
}
