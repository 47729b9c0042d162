import Step from '@material-ui/core/Step';
import StepLabel from '@material-ui/core/StepLabel';
import Stepper from '@material-ui/core/Stepper';
import { StepIconProps } from '@material-ui/core/StepIcon';
import { RiCheckLine } from '@remixicon/react';
import { useText } from '../../hooks/useText';
import styles from './RunSteps.module.css';
import { Step as StepName, STEP_WORDS, STEPS } from './steps';

interface RunStepsProps {
  step: StepName;
}

/** How far the way to a start is. */
export function RunSteps({ step }: RunStepsProps) {
  const t = useText();
  return (
    <Stepper
      activeStep={STEPS.indexOf(step)}
      aria-label={t('dialogSteps')}
      role="list"
      style={{ background: 'none', padding: '4px 4px 0' }}
    >
      {STEPS.map(each => (
        <Step
          key={each}
          role="listitem"
          aria-current={each === step ? 'step' : undefined}
        >
          <StepLabel StepIconComponent={StepNumber}>
            <span
              className={`${styles.word} ${
                each === step ? styles.current : ''
              }`}
            >
              {t(STEP_WORDS[each])}
            </span>
          </StepLabel>
        </Step>
      ))}
    </Stepper>
  );
}

function StepNumber({ icon, active, completed }: StepIconProps) {
  const reached = active || completed ? styles.reached : '';
  return (
    <span className={`${styles.number} ${reached}`} aria-hidden>
      {completed ? <RiCheckLine size={16} /> : icon}
    </span>
  );
}
