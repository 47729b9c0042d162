import { judgeDocument } from '@faultline/plugin-chaos-common';
import type { BenchCase } from '../cases/BenchCase';
import { toDocument } from '../cases/toDocument';
import type { Opinion, Rule } from './Rule';

/** What the engine says of a case. */
export function askEngine(bench: BenchCase, caution?: number): Opinion {
  const document = toDocument(bench);
  const [signal] = judgeDocument(document, { caution }).signals;
  if (!signal) return { judged: false, deviates: false };
  const { faultStart } = document.experiment;
  const bins = (time: number) => (time - faultStart!) / bench.period;
  const { detectedAt, recoveredAt, verdict } = signal;
  const deviates = detectedAt !== null;
  return {
    judged: verdict !== 'inconclusive' || deviates,
    deviates,
    detectedAfter: deviates ? bins(detectedAt) : undefined,
    recoveredAfter:
      verdict === 'inconclusive' ? undefined : recoveredAt && bins(recoveredAt),
  };
}

/** The verdict engine itself. */
export const engine: Rule = {
  name: 'verdict engine',
  judge: bench => askEngine(bench),
};
