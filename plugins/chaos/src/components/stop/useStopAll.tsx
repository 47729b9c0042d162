import { useState } from 'react';
import { Run, StopAllRequest } from '@faultline/plugin-chaos-common';
import { StopAllDialog } from './StopAllDialog';

/** What a person wants to stop together. */
export interface StopAllQuestion {
  scope: StopAllRequest;
  /** The service, system or account in which everything is stopped. */
  name: string;
  /** What runs there, as far as the reader may see. */
  runs: Run[];
}

/**
 * Asks before everything in one place is stopped. The dialog stands apart from
 * the list, because the list empties while its answer is still to be read.
 */
export function useStopAll(onStopped: () => void) {
  const [question, setQuestion] = useState<StopAllQuestion>();
  const dialog = question && (
    <StopAllDialog
      {...question}
      onStopped={onStopped}
      onClose={() => setQuestion(undefined)}
    />
  );
  return { ask: setQuestion, dialog };
}
