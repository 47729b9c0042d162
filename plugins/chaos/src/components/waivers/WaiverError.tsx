import { Alert } from '@backstage/ui';
import { ResponseError } from '@backstage/errors';
import { useText } from '../../hooks/useText';
import { errorText } from '../../errorText';

interface WaiverErrorProps {
  error: Error | undefined;
}

/** Why a change of a waiver was refused, and what to do about it. */
export function WaiverError({ error }: WaiverErrorProps) {
  const t = useText();
  if (!error) return null;
  const message = errorText(t, error);
  const conflict = error instanceof ResponseError && error.statusCode === 409;
  return (
    <div role="alert">
      {conflict ? (
        <Alert
          status="warning"
          icon
          title={t('waiverConflict')}
          description={t('waiverConflictText', { message })}
        />
      ) : (
        <Alert status="danger" icon title={message} />
      )}
    </div>
  );
}
