import { RunDetail } from '@faultline/plugin-chaos-common';
import { Text, useText } from '../../hooks/useText';
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
  const { groups, groupsMessage } = run;
  const count = countResources(groups ?? []);
  const remark = remarkOn(t, run, count);
  return (
    <Section
      title={t('runTargets')}
      note={groups && t('runTargetsNote', { count })}
    >
      {remark && <p className={layout.body}>{remark}</p>}
      {groups && count > 0 && (
        <TargetGroups groups={groups} entityRef={entityRef} />
      )}
      {groupsMessage && <p className={layout.body}>{groupsMessage}</p>}
    </Section>
  );
}

/** What there is to say of the list, or instead of it. */
function remarkOn(t: Text, run: RunDetail, count: number): string | null {
  const { groupsFrom, groupsAwaited } = run;
  if (run.preview) return t('runTargetsPreview');
  if (groupsFrom === 'preview') {
    return t(groupsAwaited ? 'runTargetsExpected' : 'runTargetsOnlyExpected');
  }
  if (groupsFrom === null) {
    return t(groupsAwaited ? 'runTargetsWait' : 'runTargetsUnknown');
  }
  return count === 0 ? t('runTargetsNone') : null;
}
