import type { AwsError } from '../AwsError';
import type { Operation, Service } from '../Service';
import type { WireRequest, WireResponse } from '../WireRequest';

/** An operation that a request names, with the values found in its path. */
export interface Selection {
  operation: Operation;
  labels: Readonly<Record<string, string>>;
}

/** How one AWS protocol maps operations to HTTP. */
export interface Protocol {
  /** Name as the AWS models have it. */
  name: string;
  /** Whether the request is written in this protocol. */
  accepts(request: WireRequest): boolean;
  /**
   * Finds the operation that the request names.
   *
   * @throws AwsError when there is none.
   */
  select(request: WireRequest, service: Service): Selection;
  /**
   * The raw input of the operation.
   *
   * @throws AwsError when the body is malformed.
   */
  input(request: WireRequest, selection: Selection): unknown;
  result(output: object, selection: Selection, requestId: string): WireResponse;
  failure(error: AwsError, requestId: string): WireResponse;
}
