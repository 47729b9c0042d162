import { useText } from '../../hooks/useText';
import { useTimed } from '../../hooks/useTimed';
import { agoWords } from './words';

/** "3 d ago", kept up to date; empty without a moment. */
export function useAgo(at: string | null | undefined): string {
  const t = useText();
  return useTimed(now => (at ? agoWords(t, at, now) : ''));
}
