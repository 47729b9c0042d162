import { RunDialogOptions, RunDialogState } from './useRunDialog';

/** What each step is given. */
export interface StepProps extends RunDialogOptions {
  state: RunDialogState;
}
