import { useRef } from 'react';
import { heatMapCsv, RollUpDetail } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { CsvButton } from '../files/CsvButton';
import { PngButton } from '../files/PngButton';
import { Section } from '../layout/Section';
import { HeatLegend } from '../resilience/teams/HeatLegend';
import { HeatMap } from '../resilience/teams/HeatMap';

const FILE = 'faultline-heat-map';

interface RollUpHeatProps {
  rollUp: RollUpDetail;
}

/** Which failures its services survive, and those of each below it. */
export function RollUpHeat({ rollUp }: RollUpHeatProps) {
  const t = useText();
  const picture = useRef<HTMLDivElement>(null);
  if (rollUp.modes.length === 0) return null;
  const title = t('rollUpHeat');
  const rows = [rollUp, ...rollUp.children];
  return (
    <Section
      title={title}
      note={t('heatNote')}
      end={
        <>
          <PngButton title={title} name={FILE} of={picture} />
          <CsvButton
            title={title}
            name={FILE}
            load={async () => heatMapCsv(rows)}
          />
        </>
      }
    >
      <div ref={picture}>
        <HeatLegend />
        <HeatMap label={title} rollUps={rows} />
      </div>
    </Section>
  );
}
