import { fraction } from '../../state/random';
import type { FaultListener, RunningAction } from '../fis/FaultListener';
import type { LambdaFunction } from './LambdaFunction';
import type { InvocationResult } from './LambdaFunctions';

const ACTIONS = 'aws:lambda:invocation-';

interface Fault {
  actionId: string;
  parameters: Readonly<Record<string, string>>;
  arns: readonly string[];
}

function numberOf(text: string | undefined, fallback: number): number {
  const value = Number(text ?? fallback);
  return Number.isFinite(value) ? value : fallback;
}

function resultOf({ actionId, parameters }: Fault): InvocationResult {
  switch (actionId.slice(ACTIONS.length)) {
    case 'error':
      return {
        isError: true,
        payload: JSON.stringify({
          errorType: 'FisFault',
          errorMessage: 'An experiment of AWS FIS made this call fail.',
        }),
      };
    case 'http-integration-response':
      return {
        payload: JSON.stringify({
          statusCode: numberOf(parameters.statusCode, 500),
          headers: { 'Content-Type': parameters.contentTypeHeader },
          body: '',
        }),
      };
    default:
      return {
        payload: JSON.stringify({ statusCode: 200, body: '{}' }),
        durationMs: numberOf(parameters.startupDelayMilliseconds, 1000),
      };
  }
}

/** Makes calls of functions feel what experiments do to them. */
export class InvocationFaults implements FaultListener {
  readonly #running = new Map<string, Fault>();
  #calls = 0;

  constructor(private readonly seed: number) {}

  actionStarted({
    key,
    actionId,
    actionName,
    experiment,
  }: RunningAction): void {
    if (!actionId.startsWith(ACTIONS)) {
      return;
    }
    const { parameters = {}, targets = {} } =
      experiment.template.actions[actionName] ?? {};
    const names = Object.values(targets);
    const arns = experiment.resolvedTargets
      .filter(({ targetName }) => names.includes(targetName))
      .flatMap(({ targetInformation }) => Object.values(targetInformation));
    this.#running.set(key, { actionId, parameters, arns });
  }

  actionEnded({ key }: RunningAction): void {
    this.#running.delete(key);
  }

  /** What an experiment makes of a call; undefined when it leaves it alone. */
  answer({ arn }: LambdaFunction): InvocationResult | undefined {
    for (const fault of this.#running.values()) {
      const isTarget = fault.arns.some(
        each => each === arn || each.startsWith(`${arn}:`),
      );
      if (isTarget && this.#isHit(fault, arn)) {
        return resultOf(fault);
      }
    }
    return undefined;
  }

  #isHit({ parameters }: Fault, arn: string): boolean {
    this.#calls += 1;
    const percent = numberOf(parameters.invocationPercentage, 100);
    return fraction(this.seed, arn, 'call', this.#calls) * 100 < percent;
  }
}
