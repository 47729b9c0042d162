import { EvidenceSignal } from '@faultline/plugin-chaos-common';
import { MessageKey } from '../../../translations/messages';
import { useText } from '../../../hooks/useText';
import { Mark } from '../../marks/Mark';
import styles from '../../marks/marks.module.css';
import { VerdictMark } from '../../marks/VerdictMark';

type Outcome = NonNullable<EvidenceSignal['outcome']>['verdict'];

/** What is said while it goes on, and of signals that only prove the fault. */
type Live =
  | 'breaching'
  | 'within'
  | 'felt'
  | 'notFelt'
  | 'notYetFelt'
  | 'unread';

interface Look {
  mark: Mark;
  tone: string | undefined;
  word: MessageKey;
}

const LOOKS: Record<Outcome | Live, Look> = {
  held: { mark: 'passed', tone: styles.pass, word: 'outcomeHeld' },
  recovered: { mark: 'passed', tone: styles.pass, word: 'outcomeRecovered' },
  not_recovered: {
    mark: 'failed',
    tone: styles.fail,
    word: 'outcomeNotRecovered',
  },
  inconclusive: {
    mark: 'inconclusive',
    tone: styles.warn,
    word: 'outcomeInconclusive',
  },
  breaching: { mark: 'warning', tone: styles.fail, word: 'outcomeBreaching' },
  within: { mark: 'running', tone: styles.info, word: 'outcomeWithin' },
  felt: { mark: 'passed', tone: styles.pass, word: 'outcomeFelt' },
  notFelt: { mark: 'none', tone: styles.none, word: 'outcomeNotFelt' },
  notYetFelt: { mark: 'none', tone: styles.none, word: 'outcomeNotYetFelt' },
  unread: { mark: 'warning', tone: styles.warn, word: 'signalsUnread' },
};

interface OutcomePillProps {
  signal: EvidenceSignal;
  /** Whether there is a verdict, so that outcomes are final. */
  judged: boolean;
  /** Values outside what is expected since the fault began. */
  breaches: number;
}

/** What a signal says, as a mark and words; nothing is passed before the end. */
export function OutcomePill({ signal, judged, breaches }: OutcomePillProps) {
  const t = useText();
  const { mark, tone, word } = LOOKS[lookOf(signal, judged, breaches)];
  return (
    <span className={`${styles.pill} ${tone}`}>
      <VerdictMark mark={mark} />
      {t(word)}
    </span>
  );
}

function lookOf(
  { series, outcome, role }: EvidenceSignal,
  judged: boolean,
  breaches: number,
): keyof typeof LOOKS {
  if (!series) return 'unread';
  if (role === 'faultEvidence') {
    if (judged && outcome?.verdict === 'inconclusive') return 'inconclusive';
    const felt = judged ? Boolean(outcome?.detectedAt) : breaches > 0;
    if (felt) return 'felt';
    return judged ? 'notFelt' : 'notYetFelt';
  }
  if (!judged) return breaches > 0 ? 'breaching' : 'within';
  return outcome?.verdict ?? 'inconclusive';
}
