import { useState } from 'react';
import { Button } from '@backstage/ui';
import { isEnded, RunDetail } from '@faultline/plugin-chaos-common';
import { useText } from '../../../hooks/useText';
import { useTimed } from '../../../hooks/useTimed';
import layout from '../../layout/layout.module.css';
import { Section } from '../../layout/Section';
import { layOutTimeline } from './layOutTimeline';
import { TimelineDrawing } from './TimelineDrawing';
import { TimelineTable } from './TimelineTable';

interface TimelineCardProps {
  run: RunDetail;
}

/** What each action did, does and will do, as a drawing or as a table. */
export function TimelineCard({ run }: TimelineCardProps) {
  const t = useText();
  const [asTable, setAsTable] = useState(false);
  const { timeline, startedAt, createdAt, endedAt, readAt } = run;
  const ended = isEnded(run.state) ? Date.parse(endedAt ?? readAt) : null;
  const now = useTimed(time => ended ?? Math.floor(time / 1000) * 1000);
  const planned = layOutTimeline({
    actions: timeline,
    begun: Date.parse(startedAt ?? createdAt),
    ended,
    now,
  });
  return (
    <Section
      title={t('timeline')}
      note={t('timelineNote', { count: timeline.length })}
      end={
        timeline.length > 0 && (
          <Button variant="tertiary" onPress={() => setAsTable(!asTable)}>
            {t(asTable ? 'timelineDrawing' : 'timelineTable')}
          </Button>
        )
      }
    >
      {timeline.length === 0 && (
        <p className={layout.body}>{t('timelineNone')}</p>
      )}
      {timeline.length > 0 && asTable && <TimelineTable actions={timeline} />}
      {timeline.length > 0 && !asTable && <TimelineDrawing layout={planned} />}
    </Section>
  );
}
