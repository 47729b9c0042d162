import { Metric, SignalSource } from '@faultline/plugin-chaos-common';
import { useText } from '../../../hooks/useText';
import styles from '../Hypothesis.module.css';
import { SOURCES } from '../signalWords';
import { Fault } from './faultsOf';
import { Choice, TextInput } from './Inputs';
import { MathFields } from './MathFields';
import { MetricFields } from './MetricFields';
import { NO_METRIC } from './noMetric';

interface SourceFieldsProps {
  source: SignalSource;
  faultOf: (field: string) => Fault | undefined;
  onChange: (source: SignalSource) => void;
}

/** Of another type, with what the two have in common. */
function changedType(
  source: SignalSource,
  type: SignalSource['type'],
): SignalSource {
  const { cellId } = source;
  const metric = metricOf(source) ?? NO_METRIC;
  switch (type) {
    case 'alarm':
      return { type, cellId, name: '' };
    case 'metric':
      return { type, cellId, metric };
    case 'ratio':
      return {
        type,
        cellId,
        numerator: metric,
        denominator: { ...metric, metric: '' },
      };
    default:
      return { type, cellId, queries: [{ id: 'm1', metric }], result: 'm1' };
  }
}

function metricOf(source: SignalSource): Metric | undefined {
  if (source.type === 'metric') return source.metric;
  if (source.type === 'ratio') return source.numerator;
  return source.type === 'math' ? source.queries[0]?.metric : undefined;
}

/** Where the values of a signal come from. */
export function SourceFields(props: SourceFieldsProps) {
  const { source, faultOf, onChange } = props;
  const t = useText();
  const within = (name: string) => (field: string) =>
    faultOf(`${name}.${field}`);
  return (
    <fieldset className={styles.group}>
      <legend>{t('fieldSource')}</legend>
      <div className={styles.fields}>
        <Choice
          label={t('fieldType')}
          value={source.type}
          words={SOURCES}
          onChange={type => onChange(changedType(source, type))}
        />
        {source.type === 'alarm' && (
          <TextInput
            label={t('fieldAlarm')}
            value={source.name}
            fault={faultOf('alarm')}
            onChange={name => onChange({ ...source, name })}
          />
        )}
        <TextInput
          label={t('fieldCell')}
          value={source.cellId ?? ''}
          placeholder={t('cellOfTemplate')}
          onChange={cellId =>
            onChange({ ...source, cellId: cellId.trim() || undefined })
          }
        />
      </div>
      {source.type === 'metric' && (
        <MetricFields
          metric={source.metric}
          faultOf={within('metric')}
          onChange={metric => onChange({ ...source, metric })}
        />
      )}
      {source.type === 'ratio' &&
        (['numerator', 'denominator'] as const).map(name => (
          <MetricFields
            key={name}
            title={t(
              name === 'numerator' ? 'fieldNumerator' : 'fieldDenominator',
            )}
            metric={source[name]}
            faultOf={within(name)}
            onChange={metric => onChange({ ...source, [name]: metric })}
          />
        ))}
      {source.type === 'math' && (
        <MathFields source={source} faultOf={faultOf} onChange={onChange} />
      )}
    </fieldset>
  );
}
