import { Run, StripEntry } from '@faultline/plugin-chaos-common';

/** The mark of a run. A preview is one from its start, as it is no fault. */
export function markOf({ judgement, preview }: Run): StripEntry['mark'] {
  return judgement?.verdict ?? (preview ? 'preview' : 'running');
}
