import { ArgsType, Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { inCapitals } from '../site/site.schema.js';
import type { Draft } from './draft.entity.js';
import { DRAFT_PAGES, type DraftPageCode } from './draft.rules.js';

export const DraftPage = inCapitals(DRAFT_PAGES);
registerEnumType(DraftPage, { name: 'DraftPage', description: 'A page on which somebody may stop in the middle.' });

/** A draft as the graph has it. Lists each field that may leave the service; none of them is in another graph. */
@ObjectType('Draft', { description: 'What I have begun to write on a page; nobody else sees it.' })
export class DraftView {
  @Field(() => ID) id!: string;
  @Field(() => DraftPage) page!: DraftPageCode;
  @Field(() => ID, { description: 'The case, stay, person or place that the page is about.' }) subjectId!: string;
  @Field() text!: string;
  @Field() savedAt!: Date;
  @Field({ description: 'Seven days after it was saved.' }) expiresAt!: Date;

  /** Not in the graph: what `person` is looked up by. */
  personId!: string | null;

  static of({ id, page, subjectId, text, savedAt, expiresAt, personId }: Draft): DraftView {
    return { id, page, subjectId, text, savedAt, expiresAt, personId };
  }
}

/** On which page, about what. */
@ArgsType()
export class DraftArgs {
  @Field(() => DraftPage) page!: DraftPageCode;
  @Field(() => ID) subjectId!: string;
}

/** On which page, about what, and all that was typed so far. */
@InputType()
export class KeepDraftInput {
  @Field(() => DraftPage) page!: DraftPageCode;
  @Field(() => ID, { description: 'The case, stay, person or place that the page is about.' }) subjectId!: string;
  @Field({ description: 'Up to 20,000 characters.' }) text!: string;
}
