import { Actor, CurrentActor } from '@junction/auth';
import { idFrom, type CaseId, type PersonId, type SiteId, type StayId, type UserId } from '@junction/identifiers';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CaseQueries } from '../case/case.queries.js';
import { CaseView } from '../case/case.schema.js';
import { ColleagueQueries } from '../colleague/colleague.queries.js';
import { ColleagueView } from '../colleague/colleague.schema.js';
import { PersonQueries } from '../person/person.queries.js';
import { PersonView } from '../person/person.schema.js';
import { SiteQueries } from '../site/site.queries.js';
import { SiteView } from '../site/site.schema.js';
import { StayQueries } from '../stay/stay.queries.js';
import { StayView } from '../stay/stay.schema.js';
import { WorkItemView } from './work-item.schema.js';

/** What a work item is about, in the graph. */
@Resolver(() => WorkItemView)
export class WorkItemPartsResolver {
  constructor(
    private readonly people: PersonQueries,
    private readonly onCases: CaseQueries,
    private readonly stays: StayQueries,
    private readonly sites: SiteQueries,
    private readonly colleagues: ColleagueQueries,
  ) {}

  @ResolveField(() => PersonView)
  async person(@Parent() item: WorkItemView, @CurrentActor() actor: Actor): Promise<PersonView> {
    const person = idFrom<PersonId>(item.personId);
    const shown = item.isOnWorklist
      ? this.people.personOnBoard(person, 'worklist', actor)
      : this.people.person(person, actor);
    return PersonView.of(await shown);
  }

  @ResolveField(() => CaseView)
  async case(@Parent() item: WorkItemView, @CurrentActor() actor: Actor): Promise<CaseView> {
    return CaseView.of(await this.onCases.case(idFrom<CaseId>(item.caseId), actor));
  }

  @ResolveField(() => StayView, { nullable: true, description: 'The stay that it has to do with, if any.' })
  async stay(@Parent() { stayId }: WorkItemView, @CurrentActor() actor: Actor): Promise<StayView | null> {
    return stayId ? StayView.of(await this.stays.stay(idFrom<StayId>(stayId), actor)) : null;
  }

  @ResolveField(() => ColleagueView, { nullable: true, description: 'Who is on it, while that holds.' })
  async claimedBy(
    @Parent() { claimedByUserId }: WorkItemView,
    @CurrentActor() actor: Actor,
  ): Promise<ColleagueView | null> {
    const by = claimedByUserId && (await this.colleagues.colleagueOfUser(claimedByUserId as UserId, actor));
    return by ? ColleagueView.of(by) : null;
  }

  @ResolveField(() => SiteView, { nullable: true, description: 'Where it is to be done, if anywhere.' })
  async site(@Parent() { siteId }: WorkItemView, @CurrentActor() actor: Actor): Promise<SiteView | null> {
    return siteId ? SiteView.of(await this.sites.site(idFrom<SiteId>(siteId), actor)) : null;
  }
}
