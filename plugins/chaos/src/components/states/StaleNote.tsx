import { Alert } from '@backstage/ui';
import { useText } from '../../hooks/useText';
import { errorText } from '../../errorText';

interface StaleNoteProps {
  error: Error | undefined;
}

/** Says that what is shown could not be refreshed; nothing without an error. */
export function StaleNote({ error }: StaleNoteProps) {
  const t = useText();
  if (!error) return null;
  return (
    <div role="alert">
      <Alert
        status="warning"
        icon
        title={t('errorOld')}
        description={errorText(t, error)}
      />
    </div>
  );
}
