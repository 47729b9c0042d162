import { Violations } from '../../server/shapes';
import type { WorldResource } from '../../worlds/World';
import { declaredMembers } from './LambdaFunction';
import type { DeclaredMembers, LambdaFunction } from './LambdaFunction';

const TYPE = 'aws:lambda:function';
/** How long Lambda takes to make an update effective. */
const UPDATE_MS = 3000;
const AGE_MS = 90 * 24 * 3600 * 1000;

/** What calling a function came to. */
export interface InvocationResult {
  /** JSON. */
  payload: string;
  /** The function did not return, but failed. */
  isError?: boolean;
  /** How long it took. */
  durationMs?: number;
}

/** Answers calls of functions; undefined leaves it to somebody else. */
export type InvocationHandler = (
  called: LambdaFunction,
  event: Buffer,
) => InvocationResult | undefined;

/** The functions of one account and region. */
export class LambdaFunctions {
  readonly #byName = new Map<string, LambdaFunction>();
  readonly #handlers: InvocationHandler[] = [];

  constructor(
    private readonly options: {
      resources: readonly WorldResource[];
      clock: { now(): number };
    },
  ) {
    const modifiedAt = options.clock.now() - AGE_MS;
    for (const resource of options.resources) {
      if (resource.type === TYPE) {
        const name = resource.arn.split(':')[6] ?? '';
        this.#byName.set(name, {
          name,
          arn: resource.arn.split(':').slice(0, 7).join(':'),
          resource,
          configuration: declared(resource),
          modifiedAt,
          updatedAt: modifiedAt,
          revision: 1,
        });
      }
    }
  }

  /** By name, partial or whole ARN, with or without a qualifier. */
  get(identifier: string): LambdaFunction | undefined {
    const name = /(?:^|function:)([\w-]+)(?::[\w$-]+)?$/.exec(identifier)?.[1];
    const found = this.#byName.get(name ?? '');
    const isHere =
      !identifier.startsWith('arn:') ||
      (found !== undefined && identifier.startsWith(found.arn));
    return isHere ? found : undefined;
  }

  /** All functions by name. */
  list(): LambdaFunction[] {
    return [...this.#byName.values()].sort((a, b) =>
      a.name < b.name ? -1 : 1,
    );
  }

  update(updated: LambdaFunction, changes: DeclaredMembers): void {
    const now = this.options.clock.now();
    updated.configuration = { ...updated.configuration, ...changes };
    updated.modifiedAt = now;
    updated.updatedAt = now + UPDATE_MS;
    updated.revision += 1;
  }

  /** Lets somebody answer calls; who came last is asked first. */
  onInvoke(handler: InvocationHandler): void {
    this.#handlers.unshift(handler);
  }

  invoke(called: LambdaFunction, event: Buffer): InvocationResult {
    for (const handler of this.#handlers) {
      const result = handler(called, event);
      if (result) {
        return result;
      }
    }
    return { payload: JSON.stringify({ statusCode: 200, body: '{}' }) };
  }
}

/** Attributes that Lambda would not accept are left out. */
function declared({ attributes = {} }: WorldResource): DeclaredMembers {
  const known = Object.entries(attributes).filter(([name, value]) => {
    const violations = new Violations();
    try {
      declaredMembers.read({ [name]: value }, '', violations);
    } catch {
      return false;
    }
    return violations.summary() === undefined;
  });
  return declaredMembers.read(Object.fromEntries(known), '', new Violations());
}
