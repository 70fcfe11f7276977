import { Directive, Field, ID, ObjectType } from '@nestjs/graphql';
import type { LdServiceShown } from './ld-service.queries.js';

/** A Liaison and Diversion service of one organisation: public knowledge, in all three graphs. */
@ObjectType('LdService', { description: 'A Liaison and Diversion service of one organisation.' })
@Directive('@key(fields: "id")')
export class LdServiceView {
  @Field(() => ID)
  @Directive('@tag(name: "partner")')
  @Directive('@tag(name: "analytics")')
  id!: string;

  @Field()
  @Directive('@tag(name: "partner")')
  @Directive('@tag(name: "analytics")')
  name!: string;

  @Field({ description: 'The organisation that provides it.' })
  @Directive('@tag(name: "partner")')
  @Directive('@tag(name: "analytics")')
  organisation!: string;

  @Field()
  @Directive('@tag(name: "partner")')
  @Directive('@tag(name: "analytics")')
  region!: string;

  static of({ id, name, organisation, region }: LdServiceShown): LdServiceView {
    return { id, name, organisation, region };
  }
}
