import { Module } from '@nestjs/common';
import {
  Args,
  ArgsType,
  Directive,
  Field,
  ID,
  Int,
  ObjectType,
  Query,
  registerEnumType,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';

enum Colour {
  RED = 'RED',
  BLUE = 'BLUE',
}
registerEnumType(Colour, {
  name: 'Colour',
  valuesMap: { RED: { directives: ['@tag(name: "partner")'] } },
});

@ObjectType({ description: 'A place.' })
@Directive('@key(fields: "id")')
class Place {
  @Field(() => ID)
  @Directive('@tag(name: "partner")')
  id!: string;

  @Field()
  @Directive('@tag(name: "partner")')
  openedAt!: Date;

  @Field(() => Colour)
  @Directive('@tag(name: "partner")')
  colour!: Colour;

  @Field()
  telephone!: string;
}

@ArgsType()
class PlacesArgs {
  @Field(() => Int)
  @Directive('@tag(name: "partner")')
  first!: number;
}

@Resolver(() => Place)
class PlaceResolver {
  constructor(readonly needs: Date) {}

  @Query(() => [Place])
  @Directive('@tag(name: "partner")')
  places(@Args() _page: PlacesArgs): Place[] {
    return [];
  }
}

@Module({ providers: [PlaceResolver] })
class PlaceModule {}

/** Owns places; its resolver stands in a module that it imports. */
@Module({ imports: [PlaceModule] })
export class NorthModule {}

@ObjectType('Place')
@Directive('@key(fields: "id")')
class PlaceKey {
  @Field(() => ID)
  id!: string;
}

@Resolver(() => PlaceKey)
class VisitsResolver {
  @ResolveField(() => Int)
  @Directive('@tag(name: "analytics")')
  visits(): number {
    return 0;
  }

  @Query(() => [PlaceKey])
  @Directive('@tag(name: "analytics")')
  visitedPlaces(): PlaceKey[] {
    return [];
  }
}

/** Would begin to work, if anything of a service ran while its schema is made. */
class Restless {
  onApplicationBootstrap(): never {
    throw new Error('a service began to work');
  }
}

/** Adds what it knows to the places of the other. */
@Module({ providers: [VisitsResolver, Restless] })
export class SouthModule {}
