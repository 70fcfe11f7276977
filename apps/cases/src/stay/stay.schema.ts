import { Directive, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { cursorOf, type Page } from '../board/page.rules.js';
import { PageInfoView } from '../board/page.schema.js';
import { inCapitals } from '../site/site.schema.js';
import { STAY_STATUSES, type StayStatus } from './stay.entity.js';
import type { StayShown } from './stay.queries.js';
import {
  ARRIVAL_REASONS,
  CORRECTION_REASONS,
  ERROR_REASONS,
  LEFT_TO,
  NEXT_EVENTS,
  NOT_SEEN_REASONS,
  type ArrivalReasonCode,
  type LeftToCode,
  type NextEventCode,
  type NotSeenReasonCode,
} from './stay.rules.js';

export const StayStatusCode = inCapitals(STAY_STATUSES);
export const ArrivalReason = inCapitals(ARRIVAL_REASONS);
export const NotSeenReason = inCapitals(NOT_SEEN_REASONS);
export const LeftTo = inCapitals(LEFT_TO);
export const NextEvent = inCapitals(NEXT_EVENTS);
export const CorrectionReason = inCapitals(CORRECTION_REASONS);
export const ErrorReason = inCapitals(ERROR_REASONS);
registerEnumType(StayStatusCode, { name: 'StayStatus', description: 'Whether somebody is still there.' });
registerEnumType(ArrivalReason, { name: 'ArrivalReason', description: 'Why somebody who arrived is to be seen.' });
registerEnumType(NotSeenReason, { name: 'NotSeenReason', description: 'Why somebody could not be seen.' });
registerEnumType(LeftTo, { name: 'LeftTo', description: 'Where somebody went when they left.' });
registerEnumType(NextEvent, { name: 'NextEvent', description: 'What is expected to happen next to somebody.' });
registerEnumType(CorrectionReason, { name: 'CorrectionReason', description: 'Why something recorded was wrong.' });
registerEnumType(ErrorReason, { name: 'ErrorReason', description: 'Why a record was a mistake.' });

/** A stay as the graph has it. Lists each field that may leave the service; none of them is in another graph. */
@ObjectType('Stay', { description: "A person's time at a place where an L&D service works." })
@Directive('@key(fields: "id")')
export class StayView {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: 'Send it with a change, so that nobody overwrites what they have not seen.' })
  version!: number;
  @Field(() => StayStatusCode) status!: StayStatus;
  @Field(() => ID) caseId!: string;
  @Field(() => String, { nullable: true, description: 'Where in the place: a cell, a courtroom.' })
  place!: string | null;
  @Field() arrivedAt!: Date;
  @Field(() => Date, { nullable: true, description: 'First seen by a practitioner.' }) seenAt!: Date | null;
  @Field(() => NotSeenReason, { nullable: true, description: 'Clinical: null for administrators.' })
  notSeenReason!: NotSeenReasonCode | null;
  @Field(() => Date, { nullable: true }) leftAt!: Date | null;
  @Field(() => LeftTo, { nullable: true }) leftTo!: LeftToCode | null;
  @Field(() => NextEvent, { nullable: true, description: 'What is expected next, if somebody said so.' })
  nextEvent!: NextEventCode | null;
  @Field(() => Date, { nullable: true }) nextEventAt!: Date | null;
  @Field(() => ArrivalReason, { nullable: true, description: 'Clinical: null for administrators.' })
  reason!: ArrivalReasonCode | null;
  @Field({ description: 'A mistake: it stays, struck through.' }) enteredInError!: boolean;

  /** Not in the graph: what `person` and `site` are looked up by. */
  personId!: string;
  siteId!: string;
  /** Not in the graph: a row of its place's board, not a stay that somebody opened; the audit tells them apart. */
  isOnBoard!: boolean;

  static of(stay: StayShown): StayView {
    const { id, version, status, caseId, place, personId, siteId } = stay;
    const { arrivedAt, seenAt, leftAt, leftTo, reason, notSeenReason } = stay;
    const times = { arrivedAt, seenAt, leftAt, nextEvent: stay.nextEvent, nextEventAt: stay.nextEventAt };
    const shown = { id, version, status, caseId, place, personId, siteId, ...times, leftTo, reason, notSeenReason };
    return { ...shown, enteredInError: stay.enteredInErrorAt !== null, isOnBoard: false };
  }
}

/** One stay in a list, and where it stands there. */
@ObjectType('StayEdge')
export class StayEdgeView {
  @Field() cursor!: string;
  @Field(() => StayView) node!: StayView;
}

/** One page of a board (Relay cursor connections). */
@ObjectType('StayConnection', { description: 'One page of a list of stays.' })
export class StayConnectionView {
  @Field(() => [StayEdgeView]) edges!: StayEdgeView[];
  @Field(() => PageInfoView) pageInfo!: PageInfoView;

  static of({ rows, hasNextPage }: Page<StayShown>): StayConnectionView {
    const edges = rows.map((stay) => ({
      cursor: cursorOf({ at: stay.arrivedAt.toISOString(), key: stay.id }),
      node: { ...StayView.of(stay), isOnBoard: true },
    }));
    return { edges, pageInfo: { hasNextPage, endCursor: edges.at(-1)?.cursor ?? null } };
  }
}
