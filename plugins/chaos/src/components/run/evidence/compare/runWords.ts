import { Evidence } from '@faultline/plugin-chaos-common';
import { Text } from '../../../../hooks/useText';
import { markWord } from '../../../marks/markWords';

type Comparable = Evidence['comparable'][number];

/** The day of a run in UTC, as all times beside charts. */
export function dayWords({ faultAt }: Comparable): string {
  return new Date(faultAt).toLocaleDateString(undefined, {
    dateStyle: 'medium',
    timeZone: 'UTC',
  });
}

/** An earlier run in a list: "Run of Nov 1, 2026: Failed". */
export function runWords(t: Text, run: Comparable): string {
  return t('compareRun', {
    day: dayWords(run),
    verdict: markWord(t, run.verdict),
  });
}
