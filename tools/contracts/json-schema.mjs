import { z } from 'zod';

/**
 * A contract as JSON Schema, for those who don't read our TypeScript.
 *
 * @typedef {Record<string, unknown>} JsonSchema
 * @typedef {object} Contract
 * @property {string} type
 * @property {string} topic
 * @property {string} title
 * @property {string} description
 * @property {import('zod').ZodType} data
 * @property {unknown} example
 */

/** Draft 7, since that is what AsyncAPI 3.0 means by a schema. @param {Contract} contract @returns {JsonSchema} */
export function jsonSchemaOf({ type, topic, title, description, data, example }) {
  const { $schema, ...shape } = z.toJSONSchema(data, { target: 'draft-7', override: withoutPattern });
  return { $schema, $id: `urn:junction:${type}`, title, description, 'x-topic': topic, ...shape, examples: [example] };
}

/** A format says what the library's long pattern says, and stays the same from one version of it to the next. */
const withoutPattern = (/** @type {{ jsonSchema: JsonSchema }} */ { jsonSchema }) => {
  if (jsonSchema['format']) delete jsonSchema['pattern'];
};
