import { useRef } from 'react';
import { RollUpDetail } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { PngButton } from '../files/PngButton';
import { Section } from '../layout/Section';
import { HeatLegend } from '../resilience/teams/HeatLegend';
import { HeatMap } from '../resilience/teams/HeatMap';

interface RollUpHeatProps {
  rollUp: RollUpDetail;
}

/** Which failures its services survive, and those of each below it. */
export function RollUpHeat({ rollUp }: RollUpHeatProps) {
  const t = useText();
  const picture = useRef<HTMLDivElement>(null);
  if (rollUp.modes.length === 0) return null;
  const title = t('rollUpHeat');
  const below = rollUp.children.filter(({ kind }) => kind === rollUp.kind);
  return (
    <Section
      title={title}
      note={t('heatNote')}
      end={<PngButton title={title} name="faultline-heat-map" of={picture} />}
    >
      <HeatLegend />
      <HeatMap picture={picture} label={title} rollUps={[rollUp, ...below]} />
    </Section>
  );
}
