import { Field, Int, ObjectType } from '@nestjs/graphql';
import { SiteView } from '../site/site.schema.js';
import type { BoardShown } from './board.queries.js';

/** The board of a place: who is there now. */
@ObjectType('Board', { description: 'The board of a place: who is there now.' })
export class BoardView {
  @Field(() => SiteView) site!: SiteView;
  @Field(() => Int) presentCount!: number;
  @Field({ description: 'The instant at which this was so.' }) asOf!: Date;

  static of({ site, presentCount, asOf }: BoardShown): BoardView {
    return { site: SiteView.of(site), presentCount, asOf };
  }
}
