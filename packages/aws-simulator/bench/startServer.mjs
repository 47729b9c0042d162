import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/**
 * Starts one of the servers beside this file in another process, so that it has
 * a core of its own.
 *
 * @param name - of the file
 * @param options - what the server is told
 */
export async function startServer(name, options = {}) {
  const file = fileURLToPath(new URL(name, import.meta.url));
  const child = fork(file, { execArgv: [] });
  child.send(options);
  const url = await new Promise((resolve, reject) => {
    child.on('exit', code => reject(new Error(`${name} ended with ${code}`)));
    // Backstage's loader of TypeScript has messages of its own.
    child.on('message', message => message.url && resolve(message.url));
  });
  return {
    url,
    async stop() {
      const exited = once(child, 'exit');
      child.disconnect();
      await exited;
    },
  };
}
