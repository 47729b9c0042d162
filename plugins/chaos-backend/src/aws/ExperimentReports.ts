import { Cell } from '@faultline/plugin-chaos-common';

/** FIS's own report of an experiment, as far as it is. */
export interface FisReport {
  state: 'pending' | 'running' | 'completed' | 'cancelled' | 'failed';
  /** What AWS says of the state, with the code of the error if there is one. */
  reason: string;
  /** Where it was put; empty until it is completed. */
  files: { arn: string; type: string }[];
}

/** Knows the reports that FIS writes by itself. */
export interface ExperimentReports {
  /**
   * Null when none was asked for. It comes some time after the experiment ended.
   * Rejects with an error of `awsErrors.ts`.
   */
  getReport(cell: Cell, experimentId: string): Promise<FisReport | null>;
}
