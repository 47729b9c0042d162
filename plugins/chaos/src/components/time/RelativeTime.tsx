import { useTimed } from '../../hooks/useTimed';
import { useText } from '../../hooks/useText';
import { agoWords, momentWords } from './words';

interface RelativeTimeProps {
  /** ISO 8601. */
  at: string;
}

/** "3 d ago", with the moment itself and its zone in the tooltip. */
export function RelativeTime({ at }: RelativeTimeProps) {
  const t = useText();
  const ago = useTimed(now => agoWords(t, at, now));
  return (
    <time dateTime={at} title={momentWords(at)}>
      {ago}
    </time>
  );
}
