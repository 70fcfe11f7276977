import { jsonSchemaOf } from './json-schema.mjs';

/**
 * @typedef {import('./json-schema.mjs').Contract} Contract
 * @typedef {{ name: string, partitions: number, retentionMs: number }} Topic
 */

/** What CloudEvents 1.0 says beside the data, as Kafka headers in binary mode. */
const HEADERS = {
  type: 'object',
  required: ['ce_id', 'ce_type', 'ce_source', 'ce_specversion', 'ce_time', 'content-type'],
  properties: {
    ce_id: { type: 'string', format: 'uuid', description: 'id of the fact: the same however often it is sent' },
    ce_type: { type: 'string', description: 'type and version of the fact' },
    ce_source: { type: 'string', description: 'the service that says it' },
    ce_specversion: { type: 'string', const: '1.0' },
    ce_time: { type: 'string', format: 'date-time', description: 'UTC instant at which it happened' },
    traceparent: { type: 'string', description: 'W3C Trace Context of the request that made it' },
    'content-type': { type: 'string', const: 'application/json' },
  },
};

/**
 * All contracts and their topics as one AsyncAPI 3.0 document.
 *
 * @param {readonly Contract[]} contracts @param {readonly Topic[]} topics
 */
export function asyncApiOf(contracts, topics) {
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Junction facts',
      version: '1.0.0',
      description: 'What the services of Junction tell each other: ids, codes and instants, never a name.',
      license: { name: 'Apache-2.0' },
    },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(topics.map((topic) => [topic.name, channelOf(topic, contracts)])),
    operations: Object.fromEntries(
      topics.flatMap(({ name }) => ['send', 'receive'].map((act) => operation(act, name))),
    ),
    components: { messages: Object.fromEntries(contracts.map((contract) => [contract.type, messageOf(contract)])) },
  };
}

/** @param {Topic} topic @param {readonly Contract[]} contracts */
function channelOf({ name, partitions, retentionMs }, contracts) {
  const mine = contracts.filter(({ topic }) => topic === name);
  return {
    address: name,
    messages: Object.fromEntries(mine.map(({ type }) => [type, { $ref: `#/components/messages/${type}` }])),
    bindings: { kafka: { partitions, topicConfiguration: { 'retention.ms': retentionMs } } },
  };
}

/** @param {string} action @param {string} topic @returns {[string, object]} */
const operation = (action, topic) => [`${action}:${topic}`, { action, channel: { $ref: `#/channels/${topic}` } }];

/** @param {Contract} contract */
function messageOf(contract) {
  const { $schema: _, $id: __, ...payload } = jsonSchemaOf(contract);
  const { type: name, title, description: summary, example } = contract;
  const key = { type: 'string', format: 'uuid', description: 'facts of one key keep their order' };
  return {
    name,
    title,
    summary,
    headers: HEADERS,
    payload,
    bindings: { kafka: { key } },
    examples: [{ payload: example }],
  };
}
