import { MessageKey } from '../../translations/messages';

/** The way to a start, in order. */
export const STEPS = ['plan', 'targets', 'checks', 'confirm'] as const;
export type Step = (typeof STEPS)[number];

export const STEP_WORDS: Record<Step, MessageKey> = {
  plan: 'dialogPlan',
  targets: 'dialogTargets',
  checks: 'dialogChecks',
  confirm: 'dialogConfirm',
};
