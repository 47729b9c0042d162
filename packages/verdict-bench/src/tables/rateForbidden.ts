import { judgeDocument } from '@faultline/plugin-chaos-common';
import { drawForbidden, FORBIDDEN } from '../cases/forbidden';
import { formatShare } from './wilson';

/** How many runs passed that must not, per reason why they must not. */
export function rateForbidden(runs: number): Record<string, string>[] {
  return FORBIDDEN.map(forbidden => {
    const passed = Array.from({ length: runs }, (_, seed) =>
      judgeDocument(drawForbidden(forbidden, seed + 1)),
    ).filter(({ verdict }) => verdict === 'passed');
    return {
      'must not pass': forbidden.reason,
      passed: formatShare(passed.length, runs),
    };
  });
}
