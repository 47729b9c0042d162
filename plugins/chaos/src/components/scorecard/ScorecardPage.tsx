import { useState } from 'react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { VisuallyHidden } from '@backstage/ui';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Waiver } from '@faultline/plugin-chaos-common';
import { useScorecard } from '../../hooks/useScorecard';
import { useText } from '../../hooks/useText';
import { useWaivers } from '../../hooks/useWaivers';
import { Card } from '../layout/Card';
import layout from '../layout/layout.module.css';
import { Section } from '../layout/Section';
import { LoadState } from '../states/LoadState';
import { StaleNote } from '../states/StaleNote';
import { doneWords } from '../waivers/doneWords';
import { WaiverTable } from '../waivers/WaiverTable';
import { ChecksCard } from './ChecksCard';
import { MatrixCard } from './matrix/MatrixCard';
import { ScorecardHeader } from './ScorecardHeader';
import { WaterfallCard } from './WaterfallCard';

/** A service explained to the last point: losses, checks, evidence, waivers. */
export function ScorecardPage() {
  const t = useText();
  const { entity } = useEntity();
  const { name } = entity.metadata;
  const entityRef = stringifyEntityRef(entity);
  const { value: scorecard, error, refresh } = useScorecard(entityRef);
  const waivers = useWaivers({ entityRef });
  const [news, setNews] = useState('');
  if (!scorecard) {
    return (
      <Card>
        <LoadState name={name} error={error} onRetry={refresh} />
      </Card>
    );
  }
  const onChanged = (text: string) => {
    setNews(text);
    refresh();
    waivers.refresh();
  };
  const onDone = (waiver: Waiver) => onChanged(doneWords(t, waiver));
  const items = waivers.value?.items ?? [];
  return (
    <div className={layout.sections}>
      <StaleNote error={error ?? waivers.error} />
      <VisuallyHidden role="status">{news}</VisuallyHidden>
      <ScorecardHeader scorecard={scorecard} name={name} />
      <div className={layout.halves}>
        <WaterfallCard scorecard={scorecard} />
        <ChecksCard scorecard={scorecard} />
      </div>
      <MatrixCard
        scorecard={scorecard}
        name={name}
        waivers={items}
        onSent={() => onChanged(t('waiverSent'))}
        onDone={onDone}
      />
      {items.length > 0 && (
        <Section title={t('waivers')} note={t('waiversNote')}>
          <WaiverTable waivers={items} onDone={onDone} />
        </Section>
      )}
    </div>
  );
}
