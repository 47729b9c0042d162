import { StripEntry } from '@faultline/plugin-chaos-common';

/** What a mark can say of a run, a service or a fact; `none`: no run. */
export type Mark =
  | StripEntry['mark']
  | 'untested'
  | 'stale'
  | 'warning'
  | 'none';
