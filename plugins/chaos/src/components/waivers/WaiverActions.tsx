import { useState } from 'react';
import { Button } from '@backstage/ui';
import { Waiver } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import layout from '../layout/layout.module.css';
import { WaiverActDialog } from './WaiverActDialog';
import { WAIVER_ACTS, WaiverAct } from './waiverWords';

interface WaiverActionsProps {
  waiver: Waiver;
  onDone: (waiver: Waiver) => void;
}

/** What the reader may do with a waiver; each asks once more. */
export function WaiverActions({ waiver, onDone }: WaiverActionsProps) {
  const t = useText();
  const [act, setAct] = useState<WaiverAct>();
  const { may, modeTitle, serviceTitle } = waiver;
  const acts: WaiverAct[] = [
    ...(may.decide ? (['approve', 'deny'] as const) : []),
    ...(may.withdraw ? (['withdraw'] as const) : []),
  ];
  return (
    <div className={layout.row}>
      {acts.map(each => (
        <Button
          key={each}
          size="small"
          variant="secondary"
          aria-label={t(WAIVER_ACTS[each].label, {
            mode: modeTitle,
            name: serviceTitle,
          })}
          onPress={() => setAct(each)}
        >
          {t(WAIVER_ACTS[each].button)}
        </Button>
      ))}
      {act && (
        <WaiverActDialog
          waiver={waiver}
          act={act}
          onClose={() => setAct(undefined)}
          onDone={onDone}
        />
      )}
    </div>
  );
}
