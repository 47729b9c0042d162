import { judgeDocument } from '@faultline/plugin-chaos-common';
import { toDocument } from '../cases/toDocument';
import type { Rule } from './Rule';

/** The verdict engine itself. */
export const engine: Rule = {
  name: 'verdict engine',
  judge(bench) {
    const document = toDocument(bench);
    const [signal] = judgeDocument(document).signals;
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
        verdict === 'inconclusive'
          ? undefined
          : recoveredAt && bins(recoveredAt),
    };
  },
};
