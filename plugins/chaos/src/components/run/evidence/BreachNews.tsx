import { useEffect, useRef, useState } from 'react';
import { VisuallyHidden } from '@backstage/ui';
import { Evidence } from '@faultline/plugin-chaos-common';
import { useText } from '../../../hooks/useText';
import { breachesNow } from './breachesNow';
import { valueWords } from './valueWords';

/** Screen readers are not interrupted more often. */
const EVERY_MS = 10_000;

interface BreachNewsProps {
  evidence: Evidence;
}

/** Tells screen readers, politely, when a signal begins to break its limit. */
export function BreachNews({ evidence }: BreachNewsProps) {
  const t = useText();
  const isLive = evidence.state !== 'judged' && evidence.state !== 'none';
  const breaches = isLive ? breachesNow(evidence) : [];
  const names = breaches.map(({ id }) => id).join('\n');
  const latest = useRef({ breaches, t });
  latest.current = { breaches, t };
  // What was so when the page opened is no news.
  const told = useRef(new Set(breaches.map(({ id }) => id)));
  const [news, setNews] = useState({ text: '', at: 0 });
  useEffect(() => {
    const tell = () => {
      const current = latest.current.breaches;
      const fresh = current.filter(({ id }) => !told.current.has(id));
      told.current = new Set(current.map(({ id }) => id));
      if (fresh.length === 0) return;
      const text = fresh
        .map(({ title, value, unit }) =>
          latest.current.t('breachNews', {
            title,
            value: valueWords(value, unit),
          }),
        )
        .join(' ');
      setNews({ text, at: Date.now() });
    };
    const timer = setTimeout(
      tell,
      Math.max(0, news.at + EVERY_MS - Date.now()),
    );
    return () => clearTimeout(timer);
  }, [names, news.at]);
  return <VisuallyHidden role="status">{news.text}</VisuallyHidden>;
}
