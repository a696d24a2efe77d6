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
 * Whether the portal on a port is up: it listens a moment before its settings are read and its pages can be served.
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export const isLive = (port) =>
  fetch(`http://127.0.0.1:${port}/api/health/live`).then(
    (answer) => answer.ok,
    () => false,
  );
