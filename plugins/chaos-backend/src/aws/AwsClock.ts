/** Dates on the wire have whole seconds and take a while to arrive. */
const WORTH_MS = 2_000;

interface Answered {
  response?: unknown;
}

/** The part of a client that lets others see its answers. */
export interface Listenable {
  middlewareStack: {
    add(
      middleware: <Args, Result extends Answered>(
        next: (args: Args) => Promise<Result>,
      ) => (args: Args) => Promise<Result>,
      options: { step: 'deserialize'; name: string; priority: 'low' },
    ): void;
  };
}

/**
 * What time it is at AWS, by the dates of its answers. Runs and metrics carry
 * AWS's time, so a portal whose own clock is wrong would judge a run before its
 * recovery was over, or never.
 */
export class AwsClock {
  #offsetMs = 0;

  static create(): AwsClock {
    return new AwsClock();
  }

  private constructor() {}

  /** AWS's time; the machine's until AWS has answered. */
  now(): Date {
    return new Date(Date.now() + this.#offsetMs);
  }

  /** Reads the date of every answer of a client. */
  listen(client: Listenable): void {
    client.middlewareStack.add(
      next => async args => {
        const result = await next(args);
        this.#hear(result.response);
        return result;
      },
      { step: 'deserialize', name: 'awsClock', priority: 'low' },
    );
  }

  #hear(response: unknown): void {
    const { headers } = response as { headers?: Record<string, string> };
    const date = Date.parse(headers?.date ?? '');
    if (Number.isNaN(date)) return;
    const offset = date - Date.now();
    this.#offsetMs = Math.abs(offset) < WORTH_MS ? 0 : offset;
  }
}
