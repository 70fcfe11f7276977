import { createServer } from 'node:net';
import { codeOf } from './problem.mjs';

/**
 * A TCP port of 127.0.0.1 that nobody listens on at this moment. The system hands them out in turn, so two callers
 * get different ones; somebody else may still take it before it is used.
 * @returns {Promise<number>}
 */
export async function freePort() {
  const server = createServer();
  await listen(server, 0, '127.0.0.1');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('a TCP server has an address with a port');
  return address.port;
}

/**
 * Several free ports, all different.
 * @param {number} count
 * @returns {Promise<number[]>}
 */
export async function freePorts(count) {
  const servers = Array.from({ length: count }, () => createServer());
  await Promise.all(servers.map((server) => listen(server, 0, '127.0.0.1')));
  const ports = servers.map((server) => /** @type {import('node:net').AddressInfo} */ (server.address()).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

/**
 * Whether we could listen on this port of the loopback addresses. A machine without IPv6 counts as free there.
 * @param {number} port
 * @returns {Promise<boolean>} false if another program has it
 */
export async function isPortFree(port) {
  for (const host of ['127.0.0.1', '::1']) {
    const server = createServer();
    try {
      await listen(server, port, host);
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EADDRINUSE') return false;
      if (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT') continue;
      throw error;
    }
    await new Promise((resolve) => server.close(resolve));
  }
  return true;
}

/**
 * @param {import('node:net').Server} server
 * @param {number} port
 * @param {string} host
 */
function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(undefined));
  });
}
