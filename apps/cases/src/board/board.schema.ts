import { Field, Int, ObjectType } from '@nestjs/graphql';
import { SiteView } from '../site/site.schema.js';
import type { BoardShown } from './board.queries.js';

/** The board of a place: who is there now. */
@ObjectType('Board', { description: 'The board of a place: who is there now.' })
export class BoardView {
  @Field(() => SiteView) site!: SiteView;
  @Field(() => Int) presentCount!: number;
  @Field({ description: 'The instant at which this was so.' }) asOf!: Date;
  @Field(() => Date, { nullable: true, description: 'When somebody last compared it with the place.' })
  checkedAt!: Date | null;

  /** Not in the graph: what `checkedBy` is looked up by. */
  checkedByUserId!: string | null;

  static of({ site, ...shown }: BoardShown): BoardView {
    return { site: SiteView.of(site), ...shown };
  }
}
