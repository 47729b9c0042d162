import { ModeState } from '@faultline/plugin-chaos-common';
import { Mark } from '../marks/Mark';
import marks from '../marks/marks.module.css';

/** How the state of a failure mode is drawn. */
export const MODE_LOOKS: Record<
  ModeState,
  { mark: Mark; tone: string | undefined }
> = {
  untested: { mark: 'untested', tone: marks.none },
  stale: { mark: 'stale', tone: marks.warn },
  failed: { mark: 'failed', tone: marks.fail },
  passed: { mark: 'passed', tone: marks.pass },
  waived: { mark: 'waived', tone: marks.none },
};
