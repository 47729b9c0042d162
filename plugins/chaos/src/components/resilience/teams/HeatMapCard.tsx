import { useRef } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  RollUpKind,
  RollUpQuery,
  RollUpView,
  ServiceScope,
} from '@faultline/plugin-chaos-common';
import { chaosApiRef } from '../../../api/chaosApiRef';
import { useText } from '../../../hooks/useText';
import { CsvButton } from '../../files/CsvButton';
import { PngButton } from '../../files/PngButton';
import { Section } from '../../layout/Section';
import { ONE_WORDS } from '../words';
import { HeatLegend } from './HeatLegend';
import { HeatMap } from './HeatMap';

interface HeatMapCardProps {
  rollUps: RollUpView[];
  kind: RollUpKind;
  /** Which services count. */
  scope: ServiceScope;
  query: RollUpQuery;
}

/** Which failures each of them survives. */
export function HeatMapCard(props: HeatMapCardProps) {
  const { rollUps, kind, scope, query } = props;
  const t = useText();
  const api = useApi(chaosApiRef);
  const picture = useRef<HTMLDivElement>(null);
  const title = t('heatTitle', {
    one: t(ONE_WORDS[kind]).toLocaleLowerCase(),
  });
  return (
    <Section
      title={title}
      note={t('heatNote')}
      end={
        <>
          <PngButton title={title} name="faultline-heat-map" of={picture} />
          <CsvButton
            title={title}
            name="faultline-heat-map"
            load={() => api.exportHeatMap(query)}
          />
        </>
      }
    >
      <div ref={picture}>
        <HeatLegend />
        <HeatMap label={title} rollUps={rollUps} scope={scope} />
      </div>
    </Section>
  );
}
