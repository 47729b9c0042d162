import type { SimulatedClock } from '../../clock/SimulatedClock';
import type { AwsCaller, CallerSettings } from '../awsCallers';
import type { ModelledService } from '../conformance';

/** Settings of version 2 clients: they send what they are told, once. */
export const VERSION_2 = { maxRetries: 0, paramValidation: false };

/** An unmodified client and what its service looks like to it. */
export interface DrivenClient {
  model: ModelledService;
  connect(settings: CallerSettings): AwsCaller;
}

/** A request that is refused and the name of the error. */
export type Refusal = readonly [
  operation: string,
  input: object | ((endpoint: string) => object),
  error: string,
];

/** How a service is made to show every response that it has. */
export interface Drive {
  /** By the version of the SDK. */
  clients: Readonly<Record<string, DrivenClient>>;
  /** Calls every operation at least once with success. */
  succeed(call: AwsCaller['call'], clock: SimulatedClock): Promise<void>;
  refused: readonly Refusal[];
  /** Operations that no input makes fail; they do when there are too many. */
  throttled?: readonly string[];
}
