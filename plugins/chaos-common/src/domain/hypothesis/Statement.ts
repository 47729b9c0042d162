import type { MissingPolicy, SignalKind } from '../verdict';
import type { Expectation } from './Expectation';

/**
 * A signal as far as two statements of it are compared.
 * @public
 */
export interface StatedSignal extends Expectation {
  /** Names it within its hypothesis, also across versions. */
  id: string;
  kind: SignalKind;
  missing: MissingPolicy;
  critical?: boolean | undefined;
  /** Where it is read: plain JSON. */
  source: object;
}

/**
 * What somebody wrote of a service under a template.
 * @public
 */
export interface Statement<S extends StatedSignal = StatedSignal> {
  given: string;
  when: string;
  then: string;
  recoveryObjectiveSeconds: number;
  signals: S[];
}
