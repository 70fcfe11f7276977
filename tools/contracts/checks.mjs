import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { asyncApiOf } from './asyncapi.mjs';
import { breaks } from './compatible.mjs';
import { jsonSchemaOf } from './json-schema.mjs';

/**
 * @typedef {import('./json-schema.mjs').Contract} Contract
 * @typedef {import('./json-schema.mjs').JsonSchema} JsonSchema
 * @typedef {{ says: string, faults: readonly string[] }} Checked
 */

/**
 * All that must hold of the contracts, each as one test with everything it finds.
 *
 * @param {readonly Contract[]} contracts @param {readonly import('./asyncapi.mjs').Topic[]} topics
 * @param {ReadonlyMap<string, JsonSchema>} released by type @returns {Checked[]}
 */
export function checksOf(contracts, topics, released) {
  return [
    { says: 'every example is right by its JSON Schema', faults: contracts.flatMap(faultsOfExample) },
    { says: 'the AsyncAPI document is one, by its own schema', faults: faultsOfAsyncApi(contracts, topics) },
    { says: 'no event about a person has room for a name or a narrative', faults: contracts.flatMap(roomForText) },
    { says: 'nobody who relies on the last release is broken', faults: faultsOfRelease(contracts, released) },
  ];
}

/** @param {Contract} contract */
function faultsOfExample(contract) {
  const ajv = newAjv();
  return ajv.validate(jsonSchemaOf(contract), contract.example) ? [] : [`${contract.type}: ${ajv.errorsText()}`];
}

/** @param {readonly Contract[]} contracts @param {readonly import('./asyncapi.mjs').Topic[]} topics */
function faultsOfAsyncApi(contracts, topics) {
  const path = createRequire(import.meta.url).resolve('@asyncapi/specs/schemas/3.0.0-without-$id.json');
  const ajv = newAjv();
  const isRight = ajv.validate(JSON.parse(readFileSync(path, 'utf8')), asyncApiOf(contracts, topics));
  return isRight
    ? []
    : (ajv.errors ?? []).slice(0, 20).map(({ instancePath, message }) => `${instancePath}: ${message}`);
}

/** A text in an event about a person must be an id, an instant, a day or one of some codes. @param {Contract} contract */
export function roomForText(contract) {
  const { properties } = /** @type {{ properties: Record<string, JsonSchema> }} */ (jsonSchemaOf(contract));
  if (!properties['personId']) return [];
  return Object.entries(properties)
    .filter(([, schema]) => partsOf(schema).some(isFreeText))
    .map(([name]) => `${contract.type}: ${name} is free text`);
}

/** @param {JsonSchema} schema */
const isFreeText = ({ type, format, enum: codes }) => [type].flat().includes('string') && !format && !codes;

/** A schema, and what it is made of. @param {JsonSchema} schema @returns {JsonSchema[]} */
function partsOf(schema) {
  const inner = [schema['items'], .../** @type {unknown[]} */ (schema['anyOf'] ?? [])].filter(Boolean);
  return [schema, ...inner.flatMap((part) => partsOf(/** @type {JsonSchema} */ (part)))];
}

/** @param {readonly Contract[]} contracts @param {ReadonlyMap<string, JsonSchema>} released */
function faultsOfRelease(contracts, released) {
  const now = new Map(contracts.map((contract) => [contract.type, jsonSchemaOf(contract)]));
  return [...released].flatMap(([type, schema]) => {
    const current = now.get(type);
    return current ? breaks(schema, current).map((fault) => `${type}: ${fault}`) : [`${type}: is gone`];
  });
}

function newAjv() {
  const ajv = new Ajv({ strict: false, allErrors: true });
  // The package is CommonJS: its default export is the module itself.
  /** @type {{ default: typeof addFormats.default }} */ (/** @type {unknown} */ (addFormats)).default(ajv);
  return ajv;
}
