import { useRef, useState } from 'react';
import { Button } from '@backstage/ui';
import { Evidence, isEnded, RunDetail } from '@faultline/plugin-chaos-common';
import { useText } from '../../../hooks/useText';
import { useTimed } from '../../../hooks/useTimed';
import { CsvButton } from '../../files/CsvButton';
import { PngButton } from '../../files/PngButton';
import layout from '../../layout/layout.module.css';
import { Section } from '../../layout/Section';
import { offsetWords } from '../../time/offsetWords';
import { AlarmWords } from '../evidence/AlarmWords';
import { askedUntil } from '../evidence/askedUntil';
import { ChartAxis } from '../evidence/chartAxis';
import { layOutTimeline } from './layOutTimeline';
import { timelineCsv } from './timelineCsv';
import { TimelineDrawing } from './TimelineDrawing';
import { TimelineTable } from './TimelineTable';

interface TimelineCardProps {
  run: RunDetail;
  /** Undefined until it is loaded. */
  evidence: Evidence | undefined;
  /** The axis of the charts; undefined when there are none. */
  axis: ChartAxis | undefined;
  /** Where the cursor of the charts is, in epoch seconds. */
  cursorAt: number | null;
}

/** What actions and alarms did, do and will do, as a drawing or as a table. */
export function TimelineCard(props: TimelineCardProps) {
  const t = useText();
  const { run, evidence, axis, cursorAt } = props;
  const [asTable, setAsTable] = useState(false);
  const picture = useRef<HTMLDivElement>(null);
  const file = `faultline-timeline-${run.id}`;
  const { timeline, startedAt, createdAt, endedAt, readAt } = run;
  const ended = isEnded(run.state) ? Date.parse(endedAt ?? readAt) : null;
  const now = useTimed(time => ended ?? Math.floor(time / 1000) * 1000);
  const begun = Date.parse(startedAt ?? createdAt);
  const planned = layOutTimeline({
    actions: timeline,
    begun,
    ended,
    now,
    shown: axis && { from: axis.from * 1000, to: axis.to * 1000 },
  });
  const alarms = evidence?.alarms ?? [];
  const until = evidence && askedUntil(evidence);
  const span = { from: planned.from / 1000, to: planned.to / 1000 };
  return (
    <Section
      title={t('timeline')}
      note={t('timelineNote', {
        count: timeline.length,
        zone: offsetWords(t, begun),
      })}
      end={
        timeline.length > 0 && (
          <>
            <Button
              variant="tertiary"
              size="small"
              onPress={() => setAsTable(!asTable)}
            >
              {t(asTable ? 'timelineDrawing' : 'timelineTable')}
            </Button>
            {!asTable && (
              <PngButton title={t('timeline')} name={file} of={picture} />
            )}
            <CsvButton
              title={t('timeline')}
              name={file}
              load={async () => timelineCsv(timeline)}
            />
          </>
        )
      }
    >
      {timeline.length === 0 && (
        <p className={layout.body}>{t('timelineNone')}</p>
      )}
      {timeline.length > 0 && asTable && (
        <>
          <TimelineTable actions={timeline} />
          {alarms.map(alarm => (
            <AlarmWords
              key={alarm.arn}
              alarm={alarm}
              axis={span}
              until={until}
            />
          ))}
        </>
      )}
      {timeline.length > 0 && !asTable && (
        <div ref={picture}>
          <TimelineDrawing
            layout={planned}
            windows={axis && evidence?.windows}
            alarms={alarms}
            until={until}
            cursorAt={cursorAt}
          />
        </div>
      )}
    </Section>
  );
}
