import { Hypothesis } from '@faultline/plugin-chaos-common';
import { Text } from '../../hooks/useText';

type Signal = Hypothesis['signals'][number];

/** Where a signal comes from that nobody wrote; undefined when somebody did. */
export function originWords(t: Text, signal: Signal): string | undefined {
  const { origin, source, title } = signal;
  switch (origin) {
    case 'hypothesis':
      return undefined;
    case 'dashboard':
      return t('signalFromDashboard');
    case 'targets':
      return t('signalFromTargets');
    default:
      return t('signalFromAlarm', {
        name: source.type === 'alarm' ? source.name : title,
      });
  }
}

const MOST_NAMED = 3;

/** What a hypothesis that nobody wrote is made of, in a sentence. */
export function sourcesWords(t: Text, { signals }: Hypothesis): string {
  const names = new Set(
    signals.map(({ origin, source, title }) => {
      if (origin === 'dashboard') return t('sourceDashboard');
      if (origin === 'targets') return t('sourceTargets');
      return t('sourceAlarm', {
        name: source.type === 'alarm' ? source.name : title,
      });
    }),
  );
  if (names.size === 0) return t('hypothesisFromNothing');
  const listed = [...names].slice(0, MOST_NAMED);
  const last = listed.pop()!;
  const first = listed.join(', ');
  return t('hypothesisFrom', {
    sources: first ? `${first}${t('and')}${last}` : last,
  });
}
