import { Directive, Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { SiteShown } from './site.queries.js';
import { SETTINGS, type SettingCode } from './site.rules.js';

/** Codes as a GraphQL enum: `custody` in code, SQL and events is `CUSTODY` in the graph. */
export const inCapitals = <Code extends string>(codes: readonly Code[]): Record<string, Code> =>
  Object.fromEntries(codes.map((code) => [code.toUpperCase(), code]));

export const Setting = inCapitals(SETTINGS);
registerEnumType(Setting, { name: 'Setting', description: 'A kind of place where an L&D service meets people.' });

/** A place where an L&D service works. */
@ObjectType('Site', { description: 'A place where an L&D service works.' })
@Directive('@key(fields: "id")')
export class SiteView {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field(() => Setting) setting!: SettingCode;

  /** Not in the graph: what `ldService` is looked up by. */
  ldServiceId!: string;

  static of({ id, name, setting, ldServiceId }: SiteShown): SiteView {
    return { id, name, setting, ldServiceId };
  }
}
