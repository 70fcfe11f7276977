/** Something that has happened, as the outbox keeps it. Made by the contracts; ids, codes and instants only. */
export interface Fact {
  readonly id: string;
  readonly type: string;
  readonly topic: string;
  /** Facts of one key keep their order: the person's id where there is one, else the aggregate's. */
  readonly key: string;
  /** Holds `personId` where the fact is about a person. */
  readonly data: Readonly<Record<string, unknown>>;
}
