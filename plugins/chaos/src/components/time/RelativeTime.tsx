import { useNow } from '../../hooks/useNow';
import { useText } from '../../hooks/useText';
import { spanWords } from './words';

interface RelativeTimeProps {
  /** ISO 8601. */
  at: string;
}

/** "3 d ago", with the moment itself and its zone in the tooltip. */
export function RelativeTime({ at }: RelativeTimeProps) {
  const t = useText();
  const now = useNow();
  const title = new Date(at).toLocaleString(undefined, {
    dateStyle: 'medium',
    timeStyle: 'long',
  });
  const age = spanWords(t, (now - Date.parse(at)) / 1000);
  return (
    <time dateTime={at} title={title}>
      {t('ago', { age })}
    </time>
  );
}
