import { useEffect, useRef, useState } from 'react';
import { VisuallyHidden } from '@backstage/ui';
import { markOfRun, Run, ServiceDetail } from '@faultline/plugin-chaos-common';
import { Text, useText } from '../../hooks/useText';
import { markWord } from '../marks/markWords';
import { stateWords } from './stateWords';

interface RunNewsProps {
  service: ServiceDetail;
}

/** Tells screen readers when a run starts, changes its state or ends. */
export function RunNews({ service }: RunNewsProps) {
  const t = useText();
  const known = useRef<Map<string, string>>();
  const [news, setNews] = useState('');

  useEffect(() => {
    const runs = new Map<string, Run>();
    for (const template of service.templates)
      for (const run of template.lastRuns) runs.set(run.id, run);
    for (const run of service.active) runs.set(run.id, run);
    const before = known.current;
    const now = new Map([...runs].map(([id, run]) => [id, sentence(t, run)]));
    known.current = now;
    // What was so when the page opened is no news.
    if (!before) return;
    const changed = [...now].filter(([id, text]) => before.get(id) !== text);
    if (changed.length > 0) setNews(changed.map(([, text]) => text).join(' '));
  }, [service, t]);

  return <VisuallyHidden role="status">{news}</VisuallyHidden>;
}

function sentence(t: Text, run: Run): string {
  const title = run.templateTitle;
  return run.judgement
    ? t('newsEnded', { title, verdict: markWord(t, markOfRun(run)) })
    : stateWords(t, run);
}
