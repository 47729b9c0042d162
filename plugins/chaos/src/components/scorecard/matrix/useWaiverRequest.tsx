import { ReactElement, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Scorecard, ScorecardMode } from '@faultline/plugin-chaos-common';
import { chaosApiRef } from '../../../api/chaosApiRef';
import { useChaosQuery } from '../../../hooks/useChaosQuery';
import { WaiverRequestDialog } from '../../waivers/WaiverRequestDialog';

interface WaiverRequestOptions {
  scorecard: Scorecard;
  name: string;
  onSent: () => void;
}

/** Opens the dialog that asks for a waiver, for whoever may ask. */
export function useWaiverRequest(options: WaiverRequestOptions): {
  /** Undefined: the reader may not, or the rules are not known yet. */
  ask: ((mode: ScorecardMode) => void) | undefined;
  dialog: ReactElement | null;
} {
  const { scorecard, name, onSent } = options;
  const api = useApi(chaosApiRef);
  const [mode, setMode] = useState<ScorecardMode>();
  const scoring = useChaosQuery(
    'scoring',
    () => api.getScoringDefinition(),
    {},
  );
  const maxDays = scoring.value?.waivers.maxDays;
  const may = scorecard.may.requestWaiver && maxDays !== undefined;
  return {
    ask: may ? setMode : undefined,
    dialog:
      mode && maxDays !== undefined ? (
        <WaiverRequestDialog
          entityRef={scorecard.entityRef}
          name={name}
          mode={mode.mode}
          modeTitle={mode.title}
          maxDays={maxDays}
          onClose={() => setMode(undefined)}
          onSent={onSent}
        />
      ) : null,
  };
}
