import { useEffect, useRef } from 'react';
import { Button } from '@backstage/ui';
import { useText } from '../../hooks/useText';
import styles from './RunDialog.module.css';

interface LeaveQuestionProps {
  /** Whether a start was sent and its answer was lost. */
  unclear: boolean;
  onStay: () => void;
  onLeave: () => void;
}

/** Asks before what was typed is lost. */
export function LeaveQuestion(props: LeaveQuestionProps) {
  const { unclear, onStay, onLeave } = props;
  const t = useText();
  const stay = useRef<HTMLButtonElement>(null);
  useEffect(() => stay.current?.focus(), []);
  return (
    <>
      <span className={styles.hint} role="alert">
        <strong>{t('leaveTitle')}</strong>{' '}
        {t(unclear ? 'leaveUnclear' : 'leaveText')}
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
