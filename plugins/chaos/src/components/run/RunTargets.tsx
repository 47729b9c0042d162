import { isEnded, RunDetail } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import layout from '../layout/layout.module.css';
import { Section } from '../layout/Section';
import { countResources } from '../targets/groupByService';
import { TargetGroups } from '../targets/TargetGroups';

interface RunTargetsProps {
  run: RunDetail;
  entityRef: string;
}

/** The resources that the run really hit, by service. */
export function RunTargets({ run, entityRef }: RunTargetsProps) {
  const t = useText();
  const { groups } = run;
  const count = countResources(groups ?? []);
  return (
    <Section
      title={t('runTargets')}
      note={groups && t('runTargetsNote', { count })}
    >
      {groups === null && (
        <p className={layout.body}>
          {t(isEnded(run.state) ? 'runTargetsUnknown' : 'runTargetsWait')}
        </p>
      )}
      {groups && count === 0 && (
        <p className={layout.body}>{t('runTargetsNone')}</p>
      )}
      {groups && count > 0 && (
        <TargetGroups groups={groups} entityRef={entityRef} />
      )}
    </Section>
  );
}
