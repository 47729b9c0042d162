import { useState } from 'react';
import { Button } from '@backstage/ui';
import { Hypothesis } from '@faultline/plugin-chaos-common';
import { RiLineChartLine } from '@remixicon/react';
import { useText } from '../../hooks/useText';
import layout from '../layout/layout.module.css';
import marks from '../marks/marks.module.css';
import { Panel } from '../runDialog/Panel';
import { definitionOf } from './definitionOf';
import styles from './Hypothesis.module.css';
import { originWords } from './originWords';
import { SignalPreview } from './preview/SignalPreview';
import { ROLE_WORDS } from './signalWords';

interface SignalTextProps {
  signal: Hypothesis['signals'][number];
  hypothesis: Hypothesis;
}

/** A signal to read, with its last day for those who may write it. */
export function SignalText({ signal, hypothesis }: SignalTextProps) {
  const t = useText();
  const [shown, setShown] = useState(false);
  const { title, role, sentence } = signal;
  return (
    <Panel>
      <div className={styles.signalHead}>
        <h3>{title}</h3>
        <span className={`${marks.pill} ${marks.none}`}>
          {t(ROLE_WORDS[role])}
        </span>
        {hypothesis.may.update && (
          <Button
            size="small"
            variant="tertiary"
            iconStart={<RiLineChartLine aria-hidden />}
            aria-expanded={shown}
            aria-label={t('previewShow', { title })}
            onPress={() => setShown(!shown)}
          >
            {t('previewTitle')}
          </Button>
        )}
      </div>
      <p>{sentence}</p>
      <p className={layout.muted}>{originWords(t, signal)}</p>
      {shown && <SignalPreview of={hypothesis} signal={definitionOf(signal)} />}
    </Panel>
  );
}
