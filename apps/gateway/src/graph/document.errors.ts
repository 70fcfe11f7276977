import { InvalidInput } from '@junction/errors';

/** What is measured of a document that the platform did not write itself. */
export type Measure = 'tokens' | 'depth' | 'aliases' | 'root_fields' | 'cost';

const CODES: Readonly<Record<Measure, string>> = {
  tokens: 'DOCUMENT_HAS_TOO_MANY_TOKENS',
  depth: 'DOCUMENT_TOO_DEEP',
  aliases: 'DOCUMENT_HAS_TOO_MANY_ALIASES',
  root_fields: 'DOCUMENT_HAS_TOO_MANY_ROOT_FIELDS',
  cost: 'DOCUMENT_TOO_COSTLY',
};

/** The document asks for more than one request may; ask for less, or in several requests. */
export class DocumentTooLarge extends InvalidInput {
  readonly code: string;

  constructor(
    readonly measure: Measure,
    readonly most: number,
  ) {
    super(`at most ${most} ${measure.replace('_', ' ')} a document`);
    this.code = CODES[measure];
  }
}

/** The text is not a GraphQL document, or does not fit the schema of this graph. */
export class DocumentInvalid extends InvalidInput {
  readonly code = 'DOCUMENT_INVALID';
}

/** One document asks for the schema and for data; ask for the schema by itself. */
export class IntrospectionMixed extends InvalidInput {
  readonly code = 'INTROSPECTION_MIXED';

  constructor() {
    super('ask for the schema in a document of its own');
  }
}

/** Several operations in one request; send one request an operation. */
export class BatchRefused extends InvalidInput {
  readonly code = 'BATCH_REFUSED';

  constructor() {
    super('one operation a request');
  }
}

/** What came is not the id of a document that the portal was built with in the last 30 days. */
export class DocumentNotRegistered extends InvalidInput {
  readonly code = 'DOCUMENT_NOT_REGISTERED';

  constructor() {
    super('only documents of the portal, by their id');
  }
}
