import type { RequestObserver } from '../server/RequestHandler';
import type { SimulatedClock } from '../clock/SimulatedClock';
import type { Ledger } from './Ledger';

function text(source: unknown, ...path: string[]): string | undefined {
  const found = path.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).find(([key]) => key === name)?.[1]
        : undefined,
    source,
  );
  return typeof found === 'string' ? found : undefined;
}

/** Writes every StartExperiment request into the ledger. */
export function recordStart(
  ledger: Ledger,
  clock: SimulatedClock,
): RequestObserver {
  return ({ service, operation, caller, input, output, error }) => {
    if (service !== 'fis' || operation !== 'StartExperiment') {
      return;
    }
    ledger.add({
      time: new Date(clock.now()).toISOString(),
      accountId: caller.accountId,
      region: caller.region,
      caller: caller.arn,
      clientToken: text(input, 'clientToken'),
      experimentTemplateId: text(input, 'experimentTemplateId'),
      experimentId: text(output, 'experiment', 'id'),
      ...(error && { error: { code: error.code, message: error.message } }),
    });
  };
}
