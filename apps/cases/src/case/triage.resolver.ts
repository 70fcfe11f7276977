import { Actor, CurrentActor, type Command, CurrentCommand, NeedsPermission } from '@junction/auth';
import { idFrom, type CaseId } from '@junction/identifiers';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CorrectTriageInput, RecordOutcomeInput, TriageCaseInput } from './case-input.schema.js';
import { CaseQueries } from './case.queries.js';
import { CaseView } from './case.schema.js';
import { CorrectCaseTriage } from './correct-case-triage.js';
import { RecordCaseOutcome } from './record-case-outcome.js';
import { TriageCase } from './triage-case.js';
import { OutcomeView, TriageView } from './triage.schema.js';

/** Triage and outcome of a case in the graph: the decision before anybody met the person, and what came of it all. */
@Resolver(() => CaseView)
export class TriageResolver {
  constructor(
    private readonly onCases: CaseQueries,
    private readonly triage: TriageCase,
    private readonly correct: CorrectCaseTriage,
    private readonly record: RecordCaseOutcome,
  ) {}

  @ResolveField('triage', () => TriageView, { nullable: true, description: 'For those who work with people.' })
  async triageOfCase(@Parent() { id }: CaseView, @CurrentActor() actor: Actor): Promise<TriageView | null> {
    const found = await this.onCases.triageOf(idFrom<CaseId>(id), actor);
    return found && TriageView.of(found);
  }

  @ResolveField(() => OutcomeView, { nullable: true, description: 'For those who work with people.' })
  async outcome(@Parent() { id }: CaseView, @CurrentActor() actor: Actor): Promise<OutcomeView | null> {
    const found = await this.onCases.outcomeOf(idFrom<CaseId>(id), actor);
    return found && OutcomeView.of(found);
  }

  @Mutation(() => CaseView, { description: 'What is known of the person was looked at, and what comes next decided.' })
  @NeedsPermission('case:triage')
  async triageCase(@Args('input') input: TriageCaseInput, @CurrentCommand() command: Command): Promise<CaseView> {
    const { id } = await this.triage.execute({ ...input, caseId: idFrom<CaseId>(input.caseId) }, command);
    return CaseView.of(await this.onCases.case(id, command.actor));
  }

  @Mutation(() => CaseView, { description: 'A triage was wrong: says all of it again.' })
  @NeedsPermission('case:correct_triage')
  async correctTriage(@Args('input') input: CorrectTriageInput, @CurrentCommand() command: Command): Promise<CaseView> {
    const { id } = await this.correct.execute({ ...input, caseId: idFrom<CaseId>(input.caseId) }, command);
    return CaseView.of(await this.onCases.case(id, command.actor));
  }

  @Mutation(() => CaseView, { description: 'What came of the case in justice, in place of what was known before.' })
  @NeedsPermission('case:record_outcome')
  async recordOutcome(@Args('input') input: RecordOutcomeInput, @CurrentCommand() command: Command): Promise<CaseView> {
    const { id } = await this.record.execute({ ...input, caseId: idFrom<CaseId>(input.caseId) }, command);
    return CaseView.of(await this.onCases.case(id, command.actor));
  }
}
