export { VERDICTS, VERDICT_REASONS } from './Verdict';
export type { Judgement, Verdict, VerdictReason } from './Verdict';
export { markOfRun, RUN_MARKS } from './markOfRun';
export type { RunMark } from './markOfRun';
export { judgeRun } from './judgeRun';
export type { JudgeableRun } from './judgeRun';
export * from './engine';
