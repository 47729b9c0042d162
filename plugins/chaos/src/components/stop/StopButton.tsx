import { Button } from '@backstage/ui';
import { RiStopFill } from '@remixicon/react';
import { useText } from '../../hooks/useText';
import styles from './stop.module.css';

interface StopButtonProps {
  /** What is stopped. */
  title: string;
  /** The one in a row is quieter than the one in a banner. */
  quiet?: boolean;
  isPending: boolean;
  onPress: () => void;
}

/** Stops without asking, and is never off. */
export function StopButton(props: StopButtonProps) {
  const { title, quiet, isPending, onPress } = props;
  const t = useText();
  return (
    <Button
      className={quiet ? styles.quiet : styles.stop}
      variant={quiet ? 'secondary' : 'primary'}
      destructive
      iconStart={<RiStopFill aria-hidden />}
      aria-label={t('stopWhat', { title })}
      isPending={isPending}
      onPress={onPress}
    >
      {t('stop')}
    </Button>
  );
}
