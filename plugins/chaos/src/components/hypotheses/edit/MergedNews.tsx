import { Alert } from '@backstage/ui';
import { useText } from '../../../hooks/useText';
import { entityName } from '../../entityName';
import layout from '../../layout/layout.module.css';
import { Merged } from './useHypothesisDraft';

interface MergedNewsProps {
  merged: Merged;
  /** Whether anything is left to save. */
  dirty: boolean;
}

/** Says that somebody else saved first, and what became of both changes. */
export function MergedNews({ merged, dirty }: MergedNewsProps) {
  const t = useText();
  const { theirs, changes, clashes } = merged;
  const who = theirs.updatedBy ? entityName(theirs.updatedBy) : '';
  return (
    <div role="alert">
      <Alert
        status="warning"
        icon
        title={t('mergedTitle', { who, version: theirs.version })}
        description={
          <>
            {t('mergedKept')}
            <ul className={layout.bullets}>
              {changes.map(change => (
                <li key={change}>{change}</li>
              ))}
            </ul>
            {clashes.length > 0 && (
              <p>{t('mergedClash', { names: clashes.join(', ') })}</p>
            )}
            <p>{t(dirty ? 'mergedAgain' : 'mergedNothing')}</p>
          </>
        }
      />
    </div>
  );
}
