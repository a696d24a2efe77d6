import net from 'node:net';

/**
 * Whether nobody listens on a port of this machine.
 * @param {number} port
 * @param {string} [host] the address to try; every address when left out
 */
export const isFree = async (port, host) => (await listenOnce(port, host)) === port;

/** A port of 127.0.0.1 that nobody listens on at this moment. */
export const anyFreePort = () => listenOnce(0, '127.0.0.1');

/**
 * @param {number} port
 * @param {string} [host]
 * @returns {Promise<number>} the port bound and let go again, -1 when taken
 */
function listenOnce(port, host) {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(-1));
    probe.listen({ port, host }, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : -1));
    });
  });
}

/**
 * Whether something answers on a port of this machine.
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export function isAnswering(port) {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.once('error', () => resolve(false));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });
}
