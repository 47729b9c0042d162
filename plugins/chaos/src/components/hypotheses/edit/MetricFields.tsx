import { useState } from 'react';
import { Metric } from '@faultline/plugin-chaos-common';
import { useText } from '../../../hooks/useText';
import layout from '../../layout/layout.module.css';
import styles from '../Hypothesis.module.css';
import { readDimensions, writeDimensions } from './dimensionLines';
import { Fault } from './faultsOf';
import { TextInput } from './Inputs';

interface MetricFieldsProps {
  /** When there are several. */
  title?: string;
  metric: Metric;
  faultOf: (field: string) => Fault | undefined;
  onChange: (metric: Metric) => void;
}

/** A CloudWatch metric with its statistic. */
export function MetricFields(props: MetricFieldsProps) {
  const { title, metric, faultOf, onChange } = props;
  const t = useText();
  const [lines, setLines] = useState(() => writeDimensions(metric.dimensions));
  const read = readDimensions(lines);
  const changeLines = (text: string) => {
    setLines(text);
    const now = readDimensions(text);
    // What cannot be read is kept as a dimension without a name, a fault.
    const dimensions =
      'dimensions' in now ? now.dimensions : { ...metric.dimensions, '': '' };
    onChange({ ...metric, dimensions });
  };
  return (
    <div className={styles.fields}>
      {title && <div className={`${styles.wide} ${layout.title}`}>{title}</div>}
      {(['namespace', 'metric', 'stat'] as const).map(name => (
        <TextInput
          key={name}
          label={t(
            (
              {
                namespace: 'fieldNamespace',
                metric: 'fieldMetric',
                stat: 'fieldStat',
              } as const
            )[name],
          )}
          value={metric[name]}
          fault={faultOf(name)}
          onChange={text => onChange({ ...metric, [name]: text.trim() })}
        />
      ))}
      <TextInput
        className={styles.wide}
        label={t('fieldDimensions')}
        rows={2}
        value={lines}
        fault={
          'line' in read
            ? { text: 'faultDimensions', values: { line: read.line } }
            : undefined
        }
        onChange={changeLines}
      />
    </div>
  );
}
