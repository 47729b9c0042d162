import { Evidence } from '@faultline/plugin-chaos-common';

/** An earlier run of the same template, and what its signals said. */
export interface Comparison {
  run: Evidence['comparable'][number];
  evidence: Evidence;
}
