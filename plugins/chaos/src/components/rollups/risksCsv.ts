import { csvTable, Risk } from '@faultline/plugin-chaos-common';

/** Services to look at first as CSV. */
export function risksCsv(risks: readonly Risk[]): string {
  return csvTable<Risk>(
    [
      ['service', row => row.entityRef],
      ['title', row => row.title],
      ['tier', row => row.tier],
      ['score', row => (row.tenths === null ? null : row.tenths / 10)],
      ['risk', row => row.text],
      ['next_step', row => row.nextStep.title],
      ['failure_mode', row => row.nextStep.mode],
      ['template', row => row.nextStep.template?.key ?? null],
      ['next_step_gain', row => row.nextStep.gainTenths / 10],
    ],
    risks,
  );
}
