import { Case, partly } from '../calls/Case';
import { inSequence } from '../calls/combine';
import type { ExtensionPeriod } from '../faults/extensionAutomation';
import type { Fault } from '../faults/Fault';
import { numberOf, shareOfPercent } from '../faults/parameters';

/** Every execution environment looks for faults this often … */
const SLOW_POLL_MS = 60_000;
/** … and this often while it injects one. */
const HOT_POLL_MS = 20_000;
/** An answer that the extension gives without running the function. */
const WITHOUT_RUNNING_MS = 5;

const DELAY = 'aws:lambda:invocation-add-delay';
const ERROR = 'aws:lambda:invocation-error';
const RESPONSE = 'aws:lambda:invocation-http-integration-response';

/**
 * Share of the execution environments that know of the fault: each looks at a
 * moment of its own, so that the fault sets in over a minute and ends over 20
 * seconds.
 */
export function pollShare(
  { start, end }: { start: number; end?: number },
  at: number,
): number {
  const rise = (until: number) =>
    Math.min(1, Math.max(0, (until - start) / SLOW_POLL_MS));
  return end === undefined || at < end
    ? rise(at)
    : rise(end) * Math.max(0, 1 - (at - end) / HOT_POLL_MS);
}

function outcomeOf(status: number): Case['outcome'] {
  if (status >= 500) return '5xx';
  return status >= 400 ? '4xx' : 'ok';
}

function casesOf({ actionId, parameters }: Fault, share: number) {
  const part = share * shareOfPercent(parameters, 'invocationPercentage', 100);
  if (actionId === DELAY) {
    return partly(part, {
      addMs: numberOf(parameters, 'startupDelayMilliseconds', 1000),
    });
  }
  const runs = parameters.preventExecution === 'false';
  const way = runs ? {} : { factor: 0, addMs: WITHOUT_RUNNING_MS };
  return actionId === ERROR
    ? partly(part, { ...way, outcome: '5xx' })
    : partly(part, {
        ...way,
        outcome: outcomeOf(numberOf(parameters, 'statusCode', 500)),
      });
}

/**
 * What FIS's own extension does to invocations. Of faults that exclude each
 * other the one that began first wins until it ends.
 *
 * @param faults - Those of the function, ordered by start
 */
export function lambdaCases(faults: readonly Fault[], at: number) {
  const winner = (actionIds: readonly string[]) =>
    faults.find(
      fault =>
        actionIds.includes(fault.actionId) &&
        fault.start <= at &&
        pollShare(fault, at) > 0,
    );
  return [winner([DELAY]), winner([ERROR, RESPONSE])].flatMap(fault =>
    fault ? [casesOf(fault, pollShare(fault, at))] : [],
  );
}

/** What a chaos extension that an automation attached does to invocations. */
export function extensionCases(
  periods: readonly ExtensionPeriod[],
  at: number,
): readonly (readonly Case[])[] {
  return periods
    .filter(({ start, end = Infinity }) => start <= at && at < end)
    .map(({ mode, parameters }) => {
      const part = shareOfPercent(parameters, 'Percentage', 100);
      if (/latency|delay|slow/i.test(mode)) {
        const addMs = numberOf(parameters, 'DelayMilliseconds', 15_000);
        return partly(part, { addMs });
      }
      if (/timeout|hang/i.test(mode)) {
        return partly(part, { addMs: 900_000 });
      }
      const status = numberOf(parameters, 'StatusCode', 500);
      return partly(part, { outcome: outcomeOf(status) });
    });
}

/** Several faults of one function at once. */
export function together(all: readonly (readonly Case[])[]): readonly Case[] {
  return all.reduce(inSequence, partly(0, {}));
}
