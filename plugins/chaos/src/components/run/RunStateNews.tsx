import { useEffect, useRef, useState } from 'react';
import { VisuallyHidden } from '@backstage/ui';
import { markOfRun, Run } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { stateWords } from '../experiments/stateWords';
import { markWord } from '../marks/markWords';

interface RunStateNewsProps {
  run: Run;
}

/** Tells screen readers at once when the run changes its state or is judged. */
export function RunStateNews({ run }: RunStateNewsProps) {
  const t = useText();
  const text = run.judgement
    ? t('newsEnded', {
        title: run.templateTitle,
        verdict: markWord(t, markOfRun(run)),
      })
    : stateWords(t, run);
  // What was so when the page opened is no news.
  const known = useRef(text);
  const [news, setNews] = useState('');
  useEffect(() => {
    if (known.current === text) return;
    known.current = text;
    setNews(text);
  }, [text]);
  return (
    <VisuallyHidden role="status" aria-live="assertive">
      {news}
    </VisuallyHidden>
  );
}
