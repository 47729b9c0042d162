import { useEffect, useRef } from 'react';
import { VisuallyHidden } from '@backstage/ui';
import { useText } from '../../hooks/useText';
import styles from './RunDialog.module.css';
import { Step, STEP_WORDS, STEPS } from './steps';

interface StepHeadingProps {
  step: Step;
}

/** The name of a step; the focus starts here whenever the step is opened. */
export function StepHeading({ step }: StepHeadingProps) {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const n = String(STEPS.indexOf(step) + 1);
  return (
    <h3 ref={heading} tabIndex={-1} className={styles.heading}>
      <VisuallyHidden>
        {t('dialogStepOf', { n, all: String(STEPS.length) })}{' '}
      </VisuallyHidden>
      {t(STEP_WORDS[step])}
    </h3>
  );
}
