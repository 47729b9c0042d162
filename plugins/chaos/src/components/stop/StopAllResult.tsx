import { StopAllResponse } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import layout from '../layout/layout.module.css';

interface StopAllResultProps {
  result: StopAllResponse;
}

/** What became of each; what could not be stopped comes first, with the reason. */
export function StopAllResult({ result }: StopAllResultProps) {
  const t = useText();
  const failed = result.items.filter(({ stopped }) => !stopped);
  const count = result.items.length - failed.length;
  return (
    <>
      {failed.length > 0 && (
        <div role="alert">
          <strong>{t('stopAllFailed', { count: failed.length })}</strong>
          <ul className={layout.bullets}>
            {failed.map(({ id, title, message }) => (
              <li key={id}>
                {title}: {message}
              </li>
            ))}
          </ul>
        </div>
      )}
      <p role="status">
        {result.items.length === 0
          ? t('stopAllNothing')
          : count > 0 && t('stopAllDone', { count })}
      </p>
    </>
  );
}
