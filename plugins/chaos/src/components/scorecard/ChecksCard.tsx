import { Scorecard, ScorecardCheck } from '@faultline/plugin-chaos-common';
import { MessageKey } from '../../translations/messages';
import { useText } from '../../hooks/useText';
import layout from '../layout/layout.module.css';
import { Section } from '../layout/Section';
import { Mark } from '../marks/Mark';
import { VerdictMark } from '../marks/VerdictMark';
import styles from './scorecard.module.css';

const LOOKS: Record<ScorecardCheck['outcome'], [Mark, MessageKey]> = {
  yes: ['passed', 'checkYes'],
  no: ['failed', 'checkNo'],
  unknown: ['inconclusive', 'checkUnknown'],
  'not-applicable': ['none', 'checkNotApplicable'],
};

interface ChecksCardProps {
  scorecard: Scorecard;
}

/** The questions beside the score, with the evidence and how to fix each. */
export function ChecksCard({ scorecard }: ChecksCardProps) {
  const t = useText();
  const { checks, nextLevel } = scorecard;
  const apply = checks.filter(({ outcome }) => outcome !== 'not-applicable');
  const yes = apply.filter(({ outcome }) => outcome === 'yes');
  return (
    <Section
      title={t('checks')}
      note={t('checksNote', {
        yes: String(yes.length),
        all: String(apply.length),
      })}
    >
      <ul className={styles.checks}>
        {checks.map(({ id, title, outcome, evidence, fix }) => {
          const [mark, word] = LOOKS[outcome];
          return (
            <li key={id} className={styles.check}>
              <VerdictMark mark={mark} />
              <div>
                <span className={layout.title}>{title}</span>{' '}
                {nextLevel?.checks.includes(id) && (
                  <span className={layout.tag}>
                    {t('checkNeeded', { level: nextLevel.name })}
                  </span>
                )}
                <div className={layout.body}>{evidence}</div>
                {fix && <div>{t('checkFix', { fix })}</div>}
              </div>
              <span className={styles.outcome}>{t(word)}</span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
