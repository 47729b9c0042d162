import { Intent } from '@faultline/plugin-chaos-common';
import { IntentAlert } from './IntentAlert';

interface IntentAlertsProps {
  intents: Intent[];
  onChanged: () => void;
}

/** Starts whose outcome is not known, and starts that were refused. */
export function IntentAlerts({ intents, onChanged }: IntentAlertsProps) {
  return (
    <>
      {intents.map(intent => (
        <IntentAlert key={intent.id} intent={intent} onChanged={onChanged} />
      ))}
    </>
  );
}
