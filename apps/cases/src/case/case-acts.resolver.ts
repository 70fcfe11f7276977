import { type Command, CurrentCommand, NeedsPermission } from '@junction/auth';
import { idFrom, type CaseId, type ColleagueId } from '@junction/identifiers';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { AllocateCase } from './allocate-case.js';
import { AllocateCaseInput, CloseCaseInput, MarkCaseInErrorInput, ReopenCaseInput } from './case-input.schema.js';
import { CaseQueries } from './case.queries.js';
import { CaseView } from './case.schema.js';
import { CloseCase } from './close-case.js';
import { MarkCaseInError } from './mark-case-in-error.js';
import { ReopenCase } from './reopen-case.js';

/** Who looks after a case, and its beginning and end, in the graph: one mutation a verb. */
@Resolver(() => CaseView)
export class CaseActsResolver {
  constructor(
    private readonly onCases: CaseQueries,
    private readonly allocate: AllocateCase,
    private readonly close: CloseCase,
    private readonly reopen: ReopenCase,
    private readonly markInError: MarkCaseInError,
  ) {}

  @Mutation(() => CaseView, { description: 'A colleague looks after the case, or nobody in particular.' })
  @NeedsPermission('case:allocate')
  async allocateCase(@Args('input') input: AllocateCaseInput, @CurrentCommand() command: Command): Promise<CaseView> {
    const colleagueId = input.colleagueId ? idFrom<ColleagueId>(input.colleagueId) : null;
    const allocating = { ...input, caseId: idFrom<CaseId>(input.caseId), colleagueId };
    return this.view(await this.allocate.execute(allocating, command), command);
  }

  @Mutation(() => CaseView, { description: 'Work ends, with a reason for each milestone that was not reached.' })
  @NeedsPermission('case:close')
  async closeCase(@Args('input') input: CloseCaseInput, @CurrentCommand() command: Command): Promise<CaseView> {
    const closing = { ...input, caseId: idFrom<CaseId>(input.caseId) };
    return this.view(await this.close.execute(closing, command), command);
  }

  @Mutation(() => CaseView, { description: 'Work in a closed case goes on.' })
  @NeedsPermission('case:reopen')
  async reopenCase(@Args('input') input: ReopenCaseInput, @CurrentCommand() command: Command): Promise<CaseView> {
    const reopening = { ...input, caseId: idFrom<CaseId>(input.caseId) };
    return this.view(await this.reopen.execute(reopening, command), command);
  }

  @Mutation(() => CaseView, { description: 'The whole case was a mistake, with its stays.' })
  @NeedsPermission('case:mark_in_error')
  async markCaseInError(
    @Args('input') input: MarkCaseInErrorInput,
    @CurrentCommand() command: Command,
  ): Promise<CaseView> {
    const mistake = { ...input, caseId: idFrom<CaseId>(input.caseId) };
    return this.view(await this.markInError.execute(mistake, command), command);
  }

  private async view({ id }: { readonly id: CaseId }, { actor }: Command): Promise<CaseView> {
    return CaseView.of(await this.onCases.case(id, actor));
  }
}
