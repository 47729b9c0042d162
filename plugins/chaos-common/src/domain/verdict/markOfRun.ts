import { Judgement, VERDICTS } from './Verdict';

/**
 * What can stand for a run in one glyph: its verdict, or how far it is from one.
 * @public
 */
export const RUN_MARKS = [...VERDICTS, 'running', 'judging'] as const;

/** @public */
export type RunMark = (typeof RUN_MARKS)[number];

/**
 * The mark of a run: `running` until it ends, `judging` until its signals were
 * judged. A preview is marked as such from the start, since it is no fault.
 * @public
 */
export function markOfRun(run: {
  judgement: Judgement | null;
  preview: boolean;
}): RunMark {
  if (run.preview) return 'preview';
  if (!run.judgement) return 'running';
  return run.judgement.reason === 'judging' ? 'judging' : run.judgement.verdict;
}
