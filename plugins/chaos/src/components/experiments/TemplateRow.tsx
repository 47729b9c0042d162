import { Button } from '@backstage/ui';
import {
  describeTemplate,
  Hypothesis,
  markOfRun,
  ServiceTemplate,
} from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { errorText } from '../../errorText';
import layout from '../layout/layout.module.css';
import table from '../layout/table.module.css';
import { HypothesisLine } from '../hypotheses/HypothesisLine';
import { HeatStrip } from '../marks/HeatStrip';
import { lastRunOf } from '../marks/lastOf';
import { markWord } from '../marks/markWords';
import { stripOf } from '../marks/stripOf';
import { VerdictMark } from '../marks/VerdictMark';
import { RunLink } from '../run/RunLink';
import { StopButton } from '../stop/StopButton';
import { useStop } from '../stop/useStop';
import { RelativeTime } from '../time/RelativeTime';
import { ActionChips } from './ActionChips';
import { durationWords } from './durationWords';
import { StopAlarms } from './StopAlarms';
import styles from './TemplateRow.module.css';

interface TemplateRowProps {
  template: ServiceTemplate;
  /** What is expected under it; undefined while it is loaded. */
  hypothesis: Hypothesis | undefined;
  /** The service on whose tab it stands. */
  entityRef: string;
  /** Why nothing can be started where the template lives. */
  prevented: string | undefined;
  onRun: () => void;
  onStopped: () => void;
  onHypothesis: () => void;
}

/** One experiment: what it does, what it hits, how it ends, how it went. */
export function TemplateRow(props: TemplateRowProps) {
  const { template, hypothesis, entityRef, prevented, onRun, onStopped } =
    props;
  const t = useText();
  const { stop, stopping, error } = useStop(onStopped);
  const { cell, start, lastRuns } = template;
  // A preview is no fault: nothing to stop.
  const running = lastRuns.find(run => run.judgement === null && !run.preview);
  const last = lastRunOf(lastRuns);
  const words = describeTemplate(template);
  const reason = prevented ?? start.reason;
  return (
    <tr className={styles.row}>
      <td className={styles.what}>
        <div className={layout.title}>{words.title}</div>
        <div className={layout.muted}>{words.sentence}</div>
        <ActionChips actions={template.actions} />
        {hypothesis && (
          <HypothesisLine
            hypothesis={hypothesis}
            onChanged={props.onHypothesis}
          />
        )}
      </td>
      <td className={styles.hits}>
        {words.targets.length === 0 && t('noTargets')}
        {words.targets.map(target => (
          <div key={target.name}>{target.text}</div>
        ))}
        <div className={layout.muted}>
          {cell.accountName} ·{' '}
          <span className={styles.region}>{cell.region}</span>
        </div>
      </td>
      <td className={styles.guards}>
        <StopAlarms alarms={template.stopAlarms} />
      </td>
      <td className={table.tight}>{durationWords(t, template)}</td>
      <td className={table.tight}>
        <HeatStrip runs={stripOf(lastRuns)} entityRef={entityRef} />
        <div className={styles.last}>
          {last ? (
            <>
              <VerdictMark mark={markOfRun(last)} />{' '}
              <RunLink run={last} entityRef={entityRef}>
                {markWord(t, markOfRun(last))}
              </RunLink>{' '}
              <span className={layout.muted}>
                <RelativeTime at={last.endedAt ?? last.createdAt} />
              </span>
            </>
          ) : (
            <span className={layout.muted}>{t('never')}</span>
          )}
        </div>
      </td>
      <td className={table.actions}>
        {running ? (
          <StopButton
            quiet
            title={words.title}
            isPending={stopping}
            onPress={() => stop(running.id)}
          />
        ) : (
          <Button
            variant="secondary"
            isDisabled={!start.allowed || prevented !== undefined}
            aria-label={t('runWhat', { title: words.title })}
            onPress={onRun}
          >
            {t('run')}
          </Button>
        )}
        {!running && reason && (
          <div className={`${layout.muted} ${styles.reason}`}>{reason}</div>
        )}
        {error && (
          <div role="alert" className={`${layout.problem} ${styles.reason}`}>
            {errorText(t, error)}
          </div>
        )}
      </td>
    </tr>
  );
}
