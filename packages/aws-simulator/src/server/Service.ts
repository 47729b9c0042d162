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
  /** The simulated time of the request in epoch milliseconds. */
  now: number;
}

/** Where a REST operation lives; `{name}` is a label, `{name+}` a greedy one. */
export interface HttpBinding {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  /** Members that come from the query string. */
  query?: readonly string[];
  /** Members that come from a repeated query parameter. */
  queryLists?: readonly string[];
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
  /** Protocols that older clients of the service use. */
  olderProtocols?: readonly Protocol[];
  operations: readonly Operation[];
  /** The service's error for input that breaks a constraint. */
  invalidInput(message: string): AwsError;
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
