import { Button } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { describeChanges, Hypothesis } from '@faultline/plugin-chaos-common';
import { chaosApiRef } from '../../api/chaosApiRef';
import { useChaosQuery } from '../../hooks/useChaosQuery';
import { useText } from '../../hooks/useText';
import { errorText } from '../../errorText';
import layout from '../layout/layout.module.css';
import marks from '../marks/marks.module.css';
import { Panel } from '../runDialog/Panel';
import { RelativeTime } from '../time/RelativeTime';
import { HypothesisStatement, statementOf } from './definitionOf';
import styles from './Hypothesis.module.css';

interface HypothesisHistoryProps {
  hypothesis: Hypothesis;
  onRestore: (statement: HypothesisStatement, note: string) => void;
}

/** Who changed what when; what was can be taken over again. */
export function HypothesisHistory(props: HypothesisHistoryProps) {
  const { hypothesis, onRestore } = props;
  const t = useText();
  const api = useApi(chaosApiRef);
  const { entityRef, templateKey } = hypothesis;
  const { value, error } = useChaosQuery(
    `versions ${entityRef} ${templateKey}`,
    () => api.listHypothesisVersions({ entityRef, templateKey }),
    { version: String(hypothesis.version) },
  );
  if (error) {
    return (
      <p role="alert" className={layout.problem}>
        {t('historyError')} {errorText(t, error)}
      </p>
    );
  }
  if (!value) return <p role="status">{t('loading')}</p>;
  if (value.items.length === 0) {
    return <p className={layout.body}>{t('historyEmpty')}</p>;
  }
  return (
    <>
      {value.items.map((each, index) => {
        const { version, updatedAt, updatedBy } = each;
        const before = value.items[index + 1];
        const changes = before
          ? describeChanges(before, each)
          : [t('historyFirst')];
        return (
          <Panel key={version}>
            <div className={styles.signalHead}>
              <h3>{t('hypothesisVersion', { version })}</h3>
              <span className={layout.muted}>
                <EntityRefLink entityRef={updatedBy} hideIcon />{' '}
                <RelativeTime at={updatedAt} />
              </span>
              {index === 0 && (
                <span className={`${marks.pill} ${marks.info}`}>
                  {t('historyNow')}
                </span>
              )}
              {index > 0 && hypothesis.may.update && (
                <Button
                  size="small"
                  variant="secondary"
                  aria-label={t('historyRestoreWhat', { version })}
                  onPress={() =>
                    onRestore(
                      statementOf(each),
                      t('hypothesisFromVersion', { version }),
                    )
                  }
                >
                  {t('historyRestore')}
                </Button>
              )}
            </div>
            <ul className={layout.bullets}>
              {(changes.length > 0 ? changes : [t('historySame')]).map(
                change => (
                  <li key={change}>{change}</li>
                ),
              )}
            </ul>
          </Panel>
        );
      })}
    </>
  );
}
