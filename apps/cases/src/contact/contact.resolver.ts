import { Actor, type Command, CurrentActor, CurrentCommand, NeedsPermission } from '@junction/auth';
import { idFrom, type CaseId, type ContactId } from '@junction/identifiers';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CaseView } from '../case/case.schema.js';
import { ContactQueries, contactShownTo } from './contact.queries.js';
import { ContactView, MarkContactInErrorInput, RecordContactInput } from './contact.schema.js';
import { MarkContactInError } from './mark-contact-in-error.js';
import { RecordContact } from './record-contact.js';

/** Contacts in the graph: those of a case, and what can happen to one. */
@Resolver(() => CaseView)
export class ContactResolver {
  constructor(
    private readonly known: ContactQueries,
    private readonly record: RecordContact,
    private readonly markInError: MarkContactInError,
  ) {}

  @ResolveField(() => [ContactView], { description: 'The latest first; none for administrators.' })
  async contacts(@Parent() onCase: CaseView, @CurrentActor() actor: Actor): Promise<ContactView[]> {
    return (await this.known.contactsOf(idFrom<CaseId>(onCase.id), actor)).map(ContactView.of);
  }

  @Mutation(() => ContactView, { description: 'Somebody was spoken to about a case, or it was tried.' })
  @NeedsPermission('contact:record')
  async recordContact(
    @Args('input') input: RecordContactInput,
    @CurrentCommand() command: Command,
  ): Promise<ContactView> {
    const contacting = { ...input, caseId: idFrom<CaseId>(input.caseId) };
    return shown(command.actor, await this.record.execute(contacting, command));
  }

  @Mutation(() => ContactView, { description: 'A contact was recorded by mistake.' })
  @NeedsPermission('contact:mark_in_error')
  async markContactInError(
    @Args('input') input: MarkContactInErrorInput,
    @CurrentCommand() command: Command,
  ): Promise<ContactView> {
    const mistake = { ...input, contactId: idFrom<ContactId>(input.contactId) };
    return shown(command.actor, await this.markInError.execute(mistake, command));
  }
}

/** Whoever recorded a contact sees it, as far as their role goes. */
const shown = (actor: Actor, contact: Parameters<typeof contactShownTo>[1]): ContactView =>
  ContactView.of(contactShownTo(actor, contact) ?? { ...contact, about: null });
