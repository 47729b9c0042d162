import { Alert, Button } from '@backstage/ui';
import { Preview } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import layout from '../layout/layout.module.css';
import { countResources } from '../targets/groupByService';
import { OtherTeams } from '../targets/OtherTeams';
import { TargetGroups } from '../targets/TargetGroups';
import { useAgo } from '../time/useAgo';
import { Differences } from './Differences';
import { Panel } from './Panel';

interface FoundTargetsProps {
  preview: Preview;
  entityRef: string;
  onAgain: () => void;
}

/** What AWS found, whose it is, and in what the run differs from the last. */
export function FoundTargets(props: FoundTargetsProps) {
  const { preview, entityRef, onAgain } = props;
  const t = useText();
  const ago = useAgo(preview.readAt);
  const count = countResources(preview.groups);
  return (
    <>
      <Panel>
        <div className={layout.row}>
          <div>
            <div role="status">
              {count > 0 ? t('targetsFound', { count }) : t('targetsNone')}
            </div>
            <div className={layout.muted}>{t('targetsAsked', { ago })}</div>
          </div>
          <span className={layout.end}>
            <Button variant="secondary" onPress={onAgain}>
              {t('targetsAgain')}
            </Button>
          </span>
        </div>
      </Panel>
      <OtherTeams groups={preview.groups} entityRef={entityRef} />
      {count > 0 ? (
        <Panel>
          <TargetGroups groups={preview.groups} entityRef={entityRef} />
        </Panel>
      ) : (
        <Alert
          status="warning"
          icon
          title={t('targetsNone')}
          description={t('targetsNoneText')}
        />
      )}
      <Panel>
        <Differences differences={preview.differences} />
      </Panel>
    </>
  );
}
