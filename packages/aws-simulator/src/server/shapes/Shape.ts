import { malformedRequest } from '../commonErrors';

/** Collects every constraint that an input breaks, as AWS reports them. */
export class Violations {
  readonly #found: string[] = [];

  add(value: unknown, path: string, constraint: string): void {
    const shown = typeof value === 'object' ? '' : ` '${String(value)}'`;
    const subject = value === undefined ? ' null' : shown;
    this.#found.push(
      `Value${subject} at '${path}' failed to satisfy constraint: ${constraint}`,
    );
  }

  /** One sentence with all violations, or undefined when there are none. */
  summary(): string | undefined {
    if (this.#found.length === 0) {
      return undefined;
    }
    const noun = this.#found.length === 1 ? 'error' : 'errors';
    return `${
      this.#found.length
    } validation ${noun} detected: ${this.#found.join('; ')}`;
  }
}

/** How a member of a request is read from its wire form. */
export interface Shape<T> {
  /**
   * Returns the typed value and notes violated constraints.
   *
   * @throws AwsError SerializationException when the type is wrong.
   */
  read(value: unknown, path: string, violations: Violations): T;
}

/** The type that a shape reads. */
export type Infer<S> = S extends Shape<infer T> ? T : never;

export function wrongType(path: string, expected: string): Error {
  return malformedRequest(`Expected ${expected} at '${path || 'the body'}'.`);
}
