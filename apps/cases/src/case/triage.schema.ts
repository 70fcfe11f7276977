import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { inCapitals } from '../site/site.schema.js';
import {
  DISPOSALS,
  DIVERSIONS,
  TRIAGE_NEXT,
  type DisposalCode,
  type DiversionCode,
  type TriageNextCode,
} from './case.rules.js';
import type { Outcome } from './outcome.entity.js';
import type { Triage } from './triage.entity.js';
import {
  CHECK_RESULTS,
  INVOLVED_KINDS,
  SYSTEMS_CHECKED,
  type Checked,
  type CheckResultCode,
  type Involved,
  type InvolvedKindCode,
  type SystemCheckedCode,
} from './triage.rules.js';

export const TriageNext = inCapitals(TRIAGE_NEXT);
export const SystemChecked = inCapitals(SYSTEMS_CHECKED);
export const CheckResult = inCapitals(CHECK_RESULTS);
export const InvolvedKind = inCapitals(INVOLVED_KINDS);
export const DiversionOf = inCapitals(DIVERSIONS);
export const DisposalOf = inCapitals(DISPOSALS);
registerEnumType(TriageNext, { name: 'TriageNext', description: 'What comes next after triage.' });
registerEnumType(SystemChecked, { name: 'SystemChecked', description: 'Where somebody looked for what is known.' });
registerEnumType(CheckResult, { name: 'CheckResult', description: 'What came of looking.' });
registerEnumType(InvolvedKind, { name: 'InvolvedKind', description: 'Who helps the person already.' });
registerEnumType(DiversionOf, { name: 'Diversion', description: 'Whether, and how, somebody was diverted.' });
registerEnumType(DisposalOf, { name: 'Disposal', description: 'What police or court decided.' });

/** One place that was looked at. */
@ObjectType('Checked')
export class CheckedView {
  @Field(() => SystemChecked) system!: SystemCheckedCode;
  @Field(() => CheckResult) result!: CheckResultCode;
}

/** One service that helps already. */
@ObjectType('Involved')
export class InvolvedView {
  @Field(() => InvolvedKind) kind!: InvolvedKindCode;
  @Field(() => String, { nullable: true }) name!: string | null;
}

/** A triage as the graph has it, for those who work with people. */
@ObjectType('Triage', { description: 'What was found out before anybody met the person, and what was decided.' })
export class TriageView {
  @Field(() => ID) id!: string;
  @Field() triagedAt!: Date;
  @Field(() => TriageNext) next!: TriageNextCode;
  @Field(() => [CheckedView]) checked!: Checked[];
  @Field(() => [InvolvedView]) involved!: Involved[];
  @Field(() => String, { nullable: true }) note!: string | null;

  static of({ id, triagedAt, next, checked, involved, note }: Triage): TriageView {
    return { id, triagedAt, next, checked: [...checked], involved: [...involved], note };
  }
}

/** An outcome as the graph has it, for those who work with people. */
@ObjectType('Outcome', { description: 'What came of a case in justice, as far as it is known.' })
export class OutcomeView {
  @Field(() => ID) id!: string;
  @Field(() => DiversionOf) diversion!: DiversionCode;
  @Field(() => DisposalOf) disposal!: DisposalCode;
  @Field() recordedAt!: Date;

  static of({ id, diversion, disposal, recordedAt }: Outcome): OutcomeView {
    return { id, diversion, disposal, recordedAt };
  }
}
