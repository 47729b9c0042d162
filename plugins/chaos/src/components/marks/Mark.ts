import { StripEntry } from '@faultline/plugin-chaos-common';

/**
 * What a mark can say of a run, a service or a fact; `none`: no run,
 * `recovered`: passed after a deviation.
 */
export type Mark =
  | StripEntry['mark']
  | 'recovered'
  | 'untested'
  | 'stale'
  | 'warning'
  | 'waived'
  | 'none';
