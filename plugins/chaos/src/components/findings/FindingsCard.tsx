import { Finding } from '@faultline/plugin-chaos-common';
import { useFindings } from '../../hooks/useFindings';
import { useText } from '../../hooks/useText';
import { errorText } from '../../errorText';
import layout from '../layout/layout.module.css';
import { Section } from '../layout/Section';
import { FindingRow } from './FindingRow';
import styles from './Findings.module.css';

interface FindingsCardProps {
  entityRef: string;
  /** Only what this run taught. */
  runId?: string;
  /** Changes when a run of the service has changed. */
  version: string;
}

/** What failed runs taught, open ones first, or how that comes about. */
export function FindingsCard(props: FindingsCardProps) {
  const t = useText();
  const { entityRef, runId, version } = props;
  const { value, error, refresh } = useFindings(entityRef, version);
  const shown = value?.items.filter(
    finding => runId === undefined || isTaughtBy(finding, runId),
  );
  const open = shown?.filter(({ status }) => status !== 'closed').length ?? 0;
  const note = runId
    ? t('findingsOfRun', { count: shown?.length ?? 0 })
    : t('findingsNote', { count: open });
  return (
    <Section
      title={t('findings')}
      note={shown && shown.length > 0 ? note : undefined}
    >
      {error && (
        <div role="alert" className={layout.problem}>
          {t('findingsError')} {errorText(t, error)}
        </div>
      )}
      {shown?.length === 0 && (
        <p className={layout.body}>
          {t('findingsNone')} {t('findingsTeach')}
        </p>
      )}
      {shown && shown.length > 0 && (
        <ul className={styles.list}>
          {shown.map(finding => (
            <FindingRow
              key={finding.id}
              finding={finding}
              onChanged={refresh}
            />
          ))}
        </ul>
      )}
    </Section>
  );
}

function isTaughtBy(finding: Finding, runId: string): boolean {
  return finding.story.some(event => event.runId === runId);
}
