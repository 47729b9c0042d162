import type { Caller } from './Caller';
import type { AwsError } from './AwsError';
import type { Protocol } from './protocols/Protocol';
import type { Shape } from './shapes';
import { Violations } from './shapes';
import type { Cell } from '../state/Cell';
import type { Simulation } from '../state/Simulation';

/** What an operation may use. */
export interface OperationContext {
  /** Who calls; decides account and region. */
  caller: Caller;
  /** State of the caller's account and region. */
  cell: Cell;
  simulation: Simulation;
  /** Where the client reached the simulator, such as `http://127.0.0.1:4566`. */
  endpoint: string;
  /** The simulated time of the request in epoch milliseconds. */
  now: number;
}

/** Where a REST operation lives; `{name}` is a label, `{name+}` a greedy one. */
export interface HttpBinding {
  method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  /** Query parameters that must be there for the request to be this one. */
  when?: readonly string[];
  /** Members that come from the query string. */
  query?: readonly string[];
  /** Members that come from a repeated query parameter. */
  queryLists?: readonly string[];
  /** Members that come from headers, which are named in lower case. */
  headers?: readonly string[];
  /** Maps that come from all headers with a prefix, by member. */
  headerPrefixes?: Readonly<Record<string, string>>;
  /** Member that gets the body as it came, a Buffer. */
  payload?: string;
}

/** The answer of a REST operation that is more than a document. */
export class RestOutput {
  constructor(
    readonly parts: {
      /** Default 200. */
      status?: number;
      headers?: Record<string, string | undefined>;
      /** Written as the protocol writes documents … */
      document?: object;
      /** … or the body as it is. */
      body?: Buffer;
    },
  ) {}
}

/** One operation of one service. */
export interface Operation {
  name: string;
  http?: HttpBinding;
  /** Reads the input and notes violated constraints; then call `run`. */
  prepare(
    input: unknown,
    violations: Violations,
  ): { run(context: OperationContext): object | Promise<object> };
}

/** One AWS service. */
export interface Service {
  /** Name in the credential scope of a signature; also used by counters. */
  name: string;
  protocol: Protocol;
  /** Protocols that other clients of the service use. */
  otherProtocols?: readonly Protocol[];
  operations: readonly Operation[];
  /**
   * Its paths begin with names that customers chose, so that only a signature
   * tells that a request is meant for it.
   */
  ownsAnyPath?: boolean;
  /** The error of an operation for input that breaks a constraint. */
  invalidInput(message: string, operation: string): AwsError;
}

/** Defines an operation from the shape of its input and what it does. */
export function operation<I>(definition: {
  name: string;
  http?: HttpBinding;
  input: Shape<I>;
  handle(input: I, context: OperationContext): object | Promise<object>;
}): Operation {
  const { name, http, input, handle } = definition;
  return {
    name,
    http,
    prepare(raw, violations) {
      const read = input.read(raw, '', violations);
      return { run: context => handle(read, context) };
    },
  };
}
