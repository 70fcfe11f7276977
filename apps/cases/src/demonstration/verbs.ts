import 'reflect-metadata';
import type { Type } from '@nestjs/common';

/** The verbs of the service without a server around them: each is made from what its constructor asks for, once. */
export class Verbs {
  constructor(private readonly made: Map<unknown, object>) {}

  the<T extends object>(verb: Type<T>): T {
    const known = this.made.get(verb) as T | undefined;
    if (known) return known;
    const needs = (Reflect.getMetadata('design:paramtypes', verb) ?? []) as readonly Type<object>[];
    const made = new verb(...needs.map((need) => this.the(need)));
    this.made.set(verb, made);
    return made;
  }
}
