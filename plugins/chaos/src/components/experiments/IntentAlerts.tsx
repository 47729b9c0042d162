import { Alert, Button } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { Intent, isIntentOpen } from '@faultline/plugin-chaos-common';
import { chaosApiRef } from '../../api/chaosApiRef';
import { useText } from '../../hooks/useText';

interface IntentAlertsProps {
  intents: Intent[];
  onChanged: () => void;
}

/** Starts whose outcome is not known, and starts that were refused. */
export function IntentAlerts({ intents, onChanged }: IntentAlertsProps) {
  const t = useText();
  const api = useApi(chaosApiRef);
  return (
    <>
      {intents.map(intent => {
        const open = isIntentOpen(intent.state);
        const title = intent.templateDescription;
        return (
          <Alert
            key={intent.id}
            status="warning"
            icon
            title={
              open ? t('unknownTitle', { title }) : t('refusedTitle', { title })
            }
            description={intent.message}
            customActions={
              open ? (
                <Button
                  variant="primary"
                  destructive
                  onPress={() => api.cancelIntent(intent.id).then(onChanged)}
                >
                  {t('stop')}
                </Button>
              ) : undefined
            }
          />
        );
      })}
    </>
  );
}
