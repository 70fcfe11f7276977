import { createServer } from 'node:http';

/**
 * @typedef {object} Asked
 * @property {string} query
 * @property {Record<string, unknown>} variables
 * @property {string} authorization
 */

/**
 * The same plain HTTP around each of the gateways that are compared, so that only what they do differs. Tells the
 * parent its port, and on each message the CPU time it has used.
 *
 * @param {(asked: Asked) => Promise<unknown>} answer
 */
export function serve(answer) {
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const { query, variables } = JSON.parse(Buffer.concat(chunks).toString());
    const answered = await answer({ query, variables, authorization: request.headers.authorization ?? '' }).catch(
      (/** @type {Error} */ error) => ({ errors: [{ message: error.message }] }),
    );
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answered));
  });
  server.listen(0, '127.0.0.1', () => process.send?.(server.address()));
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpuMs: (user + system) / 1000 });
  });
  process.on('disconnect', () => process.exit());
}
