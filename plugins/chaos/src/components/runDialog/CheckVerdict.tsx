import { useEffect, useRef } from 'react';
import { Button } from '@backstage/ui';
import { StartCheck } from '@faultline/plugin-chaos-common';
import { RiRefreshLine } from '@remixicon/react';
import { useText } from '../../hooks/useText';
import { VerdictMark } from '../marks/VerdictMark';
import { useAgo } from '../time/useAgo';
import styles from './Checks.module.css';
import { sortResults } from './checkOrder';

interface CheckVerdictProps {
  check: StartCheck;
  onAgain: () => void;
}

/** Whether the run may start, in one line, and another try. */
export function CheckVerdict({ check, onAgain }: CheckVerdictProps) {
  const t = useText();
  const ago = useAgo(check.askedAt);
  const button = useRef<HTMLButtonElement>(null);
  const { allowed, results } = check;
  useEffect(() => {
    if (!allowed) button.current?.focus();
  }, [allowed]);
  const { refused, warned, passed, unneeded } = sortResults(results);
  return (
    <div className={`${styles.verdict} ${allowed ? styles.go : styles.no}`}>
      <VerdictMark mark={allowed ? 'passed' : 'failed'} />
      <div className={styles.words}>
        <div role="alert">
          <strong>
            {allowed
              ? t('checksAllow')
              : t('checksRefuse', {
                  count: refused.length,
                  all: String(results.length),
                })}
          </strong>{' '}
          {warned.length > 0 && t('checksWarn', { count: warned.length })}{' '}
          {t('checksPass', { count: passed.length })}{' '}
          {unneeded.length > 0 && t('checksNone', { count: unneeded.length })}
        </div>
        {/* Outside of the alert, because its words change every second. */}
        <div className={styles.asked}>{t('checksAsked', { ago })}</div>
      </div>
      <Button
        ref={button}
        variant="secondary"
        iconStart={<RiRefreshLine aria-hidden />}
        onPress={onAgain}
      >
        {t('checksAgain')}
      </Button>
    </div>
  );
}
