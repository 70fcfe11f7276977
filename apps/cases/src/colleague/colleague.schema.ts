import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { ColleagueShown } from './colleague.queries.js';

/** A colleague as the graph has them. Lists each field that may leave the service; none of them is in another graph. */
@ObjectType('Colleague', { description: 'Somebody who works at one of my L&D services.' })
export class ColleagueView {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field({ description: 'What they are there, in capitals: TEAM_LEAD.' }) role!: string;

  static of({ id, name, role }: ColleagueShown): ColleagueView {
    return { id, name, role: role.toUpperCase() };
  }
}
