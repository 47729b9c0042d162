import { Alert } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { Intent, isIntentOpen } from '@faultline/plugin-chaos-common';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { chaosApiRef } from '../../api/chaosApiRef';
import { useText } from '../../hooks/useText';
import { errorText } from '../../errorText';
import { StopButton } from '../stop/StopButton';

interface IntentAlertProps {
  intent: Intent;
  onChanged: () => void;
}

/** A start whose outcome is not known, which can be stopped, or a refused one. */
export function IntentAlert({ intent, onChanged }: IntentAlertProps) {
  const t = useText();
  const api = useApi(chaosApiRef);
  const [{ loading, error }, cancel] = useAsyncFn(async () => {
    await api.cancelIntent(intent.id);
    onChanged();
  }, [api, intent.id, onChanged]);
  const open = isIntentOpen(intent.state);
  const title = intent.templateTitle;
  return (
    <Alert
      status="warning"
      icon
      title={open ? t('unknownTitle', { title }) : t('refusedTitle', { title })}
      description={error ? errorText(t, error) : intent.message}
      customActions={
        open ? (
          <StopButton title={title} isPending={loading} onPress={cancel} />
        ) : undefined
      }
    />
  );
}
