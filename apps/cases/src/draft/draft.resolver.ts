import { Actor, type Command, CurrentActor, CurrentCommand, NeedsPermission } from '@junction/auth';
import { idFrom, type DraftId, type PersonId } from '@junction/identifiers';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonQueries } from '../person/person.queries.js';
import { PersonView } from '../person/person.schema.js';
import { DiscardDraft } from './discard-draft.js';
import { DraftQueries } from './draft.queries.js';
import { DraftArgs, DraftView, KeepDraftInput } from './draft.schema.js';
import { KeepDraft } from './keep-draft.js';

/** Drafts in the graph: each answers its author alone. */
@Resolver(() => DraftView)
export class DraftResolver {
  constructor(
    private readonly kept: DraftQueries,
    private readonly people: PersonQueries,
    private readonly keep: KeepDraft,
    private readonly discard: DiscardDraft,
  ) {}

  @Query(() => [DraftView], { description: 'What I have begun to write, the latest first.' })
  @NeedsPermission('draft:read')
  async drafts(@CurrentActor() actor: Actor): Promise<DraftView[]> {
    return (await this.kept.drafts(actor)).map(DraftView.of);
  }

  @Query(() => DraftView, { nullable: true, description: 'What I have begun to write there, if anything.' })
  @NeedsPermission('draft:read')
  async draft(@Args() { page, subjectId }: DraftArgs, @CurrentActor() actor: Actor): Promise<DraftView | null> {
    const draft = await this.kept.draft({ page, subjectId: idFrom(subjectId) }, actor);
    return draft && DraftView.of(draft);
  }

  @ResolveField(() => PersonView, { nullable: true, description: 'Whom it is about, where they have a record.' })
  async person(@Parent() { personId }: DraftView, @CurrentActor() actor: Actor): Promise<PersonView | null> {
    return personId === null ? null : PersonView.of(await this.people.person(idFrom<PersonId>(personId), actor));
  }

  @Mutation(() => DraftView, { description: 'Keeps what I have begun to write, in place of what I had there before.' })
  @NeedsPermission('draft:keep')
  async keepDraft(@Args('input') input: KeepDraftInput, @CurrentCommand() command: Command): Promise<DraftView> {
    return DraftView.of(await this.keep.execute({ ...input, subjectId: idFrom(input.subjectId) }, command));
  }

  @Mutation(() => DraftView, { description: 'What I had begun to write is gone for good.' })
  @NeedsPermission('draft:discard')
  async discardDraft(
    @Args('draftId', { type: () => ID }) draftId: string,
    @CurrentCommand() command: Command,
  ): Promise<DraftView> {
    return DraftView.of(await this.discard.execute(idFrom<DraftId>(draftId), command));
  }
}
