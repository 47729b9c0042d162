import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Hypothesis } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { RelativeTime } from '../time/RelativeTime';
import { sourcesWords } from './originWords';

interface HypothesisAgeProps {
  hypothesis: Hypothesis;
}

/** Who wrote it and when, or what it was derived from. */
export function HypothesisAge({ hypothesis }: HypothesisAgeProps) {
  const t = useText();
  const { version, updatedAt, updatedBy } = hypothesis;
  if (version === 0) return <>{sourcesWords(t, hypothesis)}</>;
  return (
    <>
      {t('hypothesisVersion', { version })}
      {updatedBy && (
        <>
          , {t('hypothesisBy')} <EntityRefLink entityRef={updatedBy} hideIcon />
        </>
      )}
      {updatedAt && (
        <>
          {' '}
          <RelativeTime at={updatedAt} />
        </>
      )}
    </>
  );
}
