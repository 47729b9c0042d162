import { Button } from '@backstage/ui';
import { RiStopFill } from '@remixicon/react';
import { useText } from '../../hooks/useText';
import styles from './stop.module.css';
import { StopAllQuestion } from './useStopAll';

interface StopAllButtonProps extends StopAllQuestion {
  onAsk: (question: StopAllQuestion) => void;
}

/** Opens the list of what would be stopped. */
export function StopAllButton(props: StopAllButtonProps) {
  const { onAsk, ...question } = props;
  const t = useText();
  const { name, runs } = question;
  const n = String(runs.length);
  return (
    <Button
      className={styles.quiet}
      variant="secondary"
      destructive
      iconStart={<RiStopFill aria-hidden />}
      aria-label={t('stopAllOf', { n, name })}
      onPress={() => onAsk(question)}
    >
      {t('stopAllGo')}
    </Button>
  );
}
