import { Run, StripEntry } from '@faultline/plugin-chaos-common';

/**
 * The run that tells most of how things stand: the newest that did something,
 * or a preview when there is nothing else.
 *
 * @param runs - newest first
 */
export function lastRunOf(runs: Run[]): Run | undefined {
  return runs.find(run => !run.preview) ?? runs[0];
}

/** As `lastRunOf`, of a heat strip. */
export function lastEntryOf(strip: StripEntry[]): StripEntry | undefined {
  return strip.find(({ mark }) => mark !== 'preview') ?? strip[0];
}
