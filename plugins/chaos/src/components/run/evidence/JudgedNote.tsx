import { Evidence } from '@faultline/plugin-chaos-common';
import { useText } from '../../../hooks/useText';
import layout from '../../layout/layout.module.css';
import { RelativeTime } from '../../time/RelativeTime';

interface JudgedNoteProps {
  evidence: Evidence;
}

/** By what, from how much and when it was judged. */
export function JudgedNote({ evidence }: JudgedNoteProps) {
  const t = useText();
  const { verdict, state, signals, collectedAt } = evidence;
  if (state !== 'judged' || !verdict) return null;
  return (
    <p className={layout.muted}>
      {t('evidenceJudged', {
        engine: verdict.engine,
        count: signals.filter(({ series }) => series).length,
      })}{' '}
      {collectedAt && <RelativeTime at={collectedAt} />}.
    </p>
  );
}
