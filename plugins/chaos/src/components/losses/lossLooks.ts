import { LossReason } from '@faultline/plugin-chaos-common';
import styles from './losses.module.css';

/**
 * How a loss is drawn: striped for what is untested, red for what failed, amber
 * for what was slow or not noticed, hatched for what is old or has changed.
 */
export const LOSS_LOOKS: Record<LossReason, string | undefined> = {
  untested: styles.untested,
  failed: styles.failed,
  'recovered-late': styles.slow,
  'recovered-slowly': styles.slow,
  'no-alarm': styles.slow,
  'not-production': styles.stale,
  changed: styles.stale,
  old: styles.stale,
};
