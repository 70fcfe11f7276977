import { Actor, type Command, CurrentActor, CurrentCommand, NeedsPermission } from '@junction/auth';
import { idFrom, type CaseId, type OfferId } from '@junction/identifiers';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CaseView } from '../case/case.schema.js';
import { AnswerOffer } from './answer-offer.js';
import { MakeOffer } from './make-offer.js';
import { MarkOfferInError } from './mark-offer-in-error.js';
import { OfferQueries } from './offer.queries.js';
import { AnswerOfferInput, MakeOfferInput, MarkOfferInErrorInput, OfferView } from './offer.schema.js';

/** Offers in the graph: those of a case, and what can happen to one. */
@Resolver(() => CaseView)
export class OfferResolver {
  constructor(
    private readonly known: OfferQueries,
    private readonly make: MakeOffer,
    private readonly answer: AnswerOffer,
    private readonly markInError: MarkOfferInError,
  ) {}

  @ResolveField(() => [OfferView], { description: 'The latest first; for those who work with people.' })
  async offers(@Parent() onCase: CaseView, @CurrentActor() actor: Actor): Promise<OfferView[]> {
    return (await this.known.offersOf(idFrom<CaseId>(onCase.id), actor)).map(OfferView.of);
  }

  @Mutation(() => OfferView, { description: 'The person was offered something, and perhaps answered at once.' })
  @NeedsPermission('offer:make')
  async makeOffer(@Args('input') input: MakeOfferInput, @CurrentCommand() command: Command): Promise<OfferView> {
    return OfferView.of(await this.make.execute({ ...input, caseId: idFrom<CaseId>(input.caseId) }, command));
  }

  @Mutation(() => OfferView, { description: 'The person answered an offer, or could not.' })
  @NeedsPermission('offer:answer')
  async answerOffer(@Args('input') input: AnswerOfferInput, @CurrentCommand() command: Command): Promise<OfferView> {
    return OfferView.of(await this.answer.execute({ ...input, offerId: idFrom<OfferId>(input.offerId) }, command));
  }

  @Mutation(() => OfferView, { description: 'An offer was recorded by mistake.' })
  @NeedsPermission('offer:mark_in_error')
  async markOfferInError(
    @Args('input') input: MarkOfferInErrorInput,
    @CurrentCommand() command: Command,
  ): Promise<OfferView> {
    const mistake = { ...input, offerId: idFrom<OfferId>(input.offerId) };
    return OfferView.of(await this.markInError.execute(mistake, command));
  }
}
