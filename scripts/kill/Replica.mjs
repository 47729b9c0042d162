import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('./replica.mjs', import.meta.url));

/** The next message of a process that has this member. */
async function message(child, member) {
  for (;;) {
    const [received] = await once(child, 'message');
    if (received?.[member]) return received;
  }
}

/** A backend process, as its killer sees it. */
export class Replica {
  #child;
  #url;

  static async start(connection, endpoint, regions) {
    const child = fork(program, [connection, endpoint, regions.join()], {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let errors = '';
    child.stderr.on('data', data => {
      errors = `${errors}${data}`.slice(-2_000);
    });
    const failed = once(child, 'exit').then(() => {
      throw new Error(`A replica did not start: ${errors}`);
    });
    const { url } = await Promise.race([message(child, 'url'), failed]);
    failed.catch(() => {});
    return new Replica(child, url);
  }

  constructor(child, url) {
    this.#child = child;
    this.#url = url;
  }

  get url() {
    return this.#url;
  }

  get alive() {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Lets it strike itself with a signal the next time that it gets there. */
  async arm(point, signal) {
    this.#child.send({ point, signal });
    await message(this.#child, 'armed');
  }

  thaw() {
    this.#child.kill('SIGCONT');
  }

  /** Resolves when the process has ended. */
  async ended() {
    if (this.alive) await once(this.#child, 'exit');
  }

  async kill() {
    this.#child.kill('SIGKILL');
    await this.ended();
  }

  /** Starts a run; undefined when the process died before it could answer. */
  async startRun(templateKey, key) {
    const path = `/chaos/services/component/default/orders/templates/${templateKey}/runs`;
    try {
      const response = await fetch(`${this.#url}${path}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': key,
        },
        body: '{}',
      });
      return { status: response.status, body: await response.json() };
    } catch {
      return undefined;
    }
  }

  async templates() {
    const response = await fetch(
      `${this.#url}/chaos/services/component/default/orders`,
    );
    return (await response.json()).templates ?? [];
  }
}
