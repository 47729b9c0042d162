import { createServer } from 'node:net';
import { fail } from './toolchain.mjs';

function isFree(port, host) {
  return new Promise(resolve => {
    const server = createServer();
    server.once('error', error => {
      // A host without IPv6 has nothing that could be taken on it.
      resolve(error.code !== 'EADDRINUSE');
    });
    server.listen({ port, host, exclusive: true }, () =>
      server.close(() => resolve(true)),
    );
  });
}

/** Ends with advice when one of the ports is taken. */
export async function requirePorts(wanted) {
  for (const { port, what, variable } of wanted) {
    if (!Number.isInteger(port) || port < 1 || port > 65535) {
      fail(`${variable} is no port number.`, `Set ${variable} to 1 to 65535.`);
    }
    for (const host of ['127.0.0.1', '::1']) {
      if (await isFree(port, host)) continue;
      fail(
        `Port ${port} is taken, and the ${what} needs it.`,
        `Stop the program that listens there, or choose another port: ${variable}=${
          port + 1
        } npm run demo`,
      );
    }
  }
}

/** A port that is free now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
