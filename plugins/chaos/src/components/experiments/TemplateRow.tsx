import { Button } from '@backstage/ui';
import { ServiceTemplate } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import layout from '../layout.module.css';
import { HeatStrip } from '../marks/HeatStrip';
import { markWord } from '../marks/markWords';
import { RelativeTime } from '../time/RelativeTime';
import { durationWords } from './durationWords';
import { targetWords } from './targetWords';
import { useStop } from './useStop';

interface TemplateRowProps {
  template: ServiceTemplate;
  onRun: () => void;
  onStopped: () => void;
}

/** One experiment: what it does, what it hits, how it ends, how it went. */
export function TemplateRow({ template, onRun, onStopped }: TemplateRowProps) {
  const t = useText();
  const { stop, error } = useStop(onStopped);
  const { cell, stopAlarms, start, lastRuns } = template;
  const running = lastRuns.find(run => run.judgement === null);
  const [last] = lastRuns;
  return (
    <tr>
      <td>
        <div className={layout.title}>{template.description}</div>
        <div className={layout.chips}>
          {template.actions.map(action => (
            <span key={action.name} className={layout.chip}>
              {action.actionId.replace(/^aws:/, '')}
            </span>
          ))}
        </div>
      </td>
      <td>
        {template.targets.length === 0 && t('noTargets')}
        {template.targets.map(target => (
          <div key={target.name}>{targetWords(t, target)}</div>
        ))}
        <div className={layout.muted}>
          {cell.accountName} · {cell.region}
        </div>
      </td>
      <td title={stopAlarms.map(alarm => alarm.name).join(', ')}>
        {stopAlarms.length === 0 && (
          <>
            <div className={layout.warn}>⚠ {t('noStopAlarm')}</div>
            <div className={layout.muted}>{t('noStopAlarmWhy')}</div>
          </>
        )}
        {stopAlarms.length === 1 && t('stopAlarm')}
        {stopAlarms.length > 1 &&
          t('stopAlarms', { n: String(stopAlarms.length) })}
        {stopAlarms.map(alarm => (
          <div key={alarm.arn} className={layout.muted}>
            {alarm.name}
          </div>
        ))}
      </td>
      <td className={layout.tight}>{durationWords(t, template)}</td>
      <td className={layout.tight}>
        <HeatStrip
          runs={lastRuns.map(run => ({
            runId: run.id,
            mark: run.judgement?.verdict ?? 'running',
            at: run.createdAt,
          }))}
        />
        <div className={layout.muted}>
          {last && markWord(t, last.judgement?.verdict ?? 'running')}{' '}
          {last && <RelativeTime at={last.endedAt ?? last.createdAt} />}
        </div>
      </td>
      <td>
        {running ? (
          <Button
            variant="primary"
            destructive
            aria-label={`${t('stop')} ${template.description}`}
            onPress={() => stop(running)}
          >
            {t('stop')}
          </Button>
        ) : (
          <Button
            variant="secondary"
            isDisabled={!start.allowed}
            aria-label={`${t('run')} ${template.description}`}
            onPress={onRun}
          >
            {t('run')}
          </Button>
        )}
        {!running && start.reason && (
          <div className={layout.muted}>{start.reason}</div>
        )}
        {error && <div role="alert">{error}</div>}
      </td>
    </tr>
  );
}
