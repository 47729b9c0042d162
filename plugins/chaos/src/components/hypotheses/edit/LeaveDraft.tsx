import { useEffect, useRef } from 'react';
import { Button } from '@backstage/ui';
import { useText } from '../../../hooks/useText';
import styles from '../Hypothesis.module.css';

interface LeaveDraftProps {
  onStay: () => void;
  onLeave: () => void;
}

/** Asks before a draft is lost. */
export function LeaveDraft({ onStay, onLeave }: LeaveDraftProps) {
  const t = useText();
  const stay = useRef<HTMLButtonElement>(null);
  useEffect(() => stay.current?.focus(), []);
  return (
    <>
      <span className={styles.hint} role="alert">
        <strong>{t('leaveTitle')}</strong> {t('hypothesisLeaveText')}
      </span>
      <Button variant="secondary" ref={stay} onPress={onStay}>
        {t('leaveStay')}
      </Button>
      <Button variant="primary" onPress={onLeave}>
        {t('leaveGo')}
      </Button>
    </>
  );
}
