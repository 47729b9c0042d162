import { Button } from '@backstage/ui';
import { MetricQuery, SignalSource } from '@faultline/plugin-chaos-common';
import { useText } from '../../../hooks/useText';
import styles from '../Hypothesis.module.css';
import { Fault } from './faultsOf';
import { TextInput } from './Inputs';
import { MetricFields } from './MetricFields';
import { NO_METRIC } from './noMetric';

type MathSource = Extract<SignalSource, { type: 'math' }>;

interface MathFieldsProps {
  source: MathSource;
  faultOf: (field: string) => Fault | undefined;
  onChange: (source: MathSource) => void;
}

/** Metrics and expressions over them, one of which is the signal. */
export function MathFields({ source, faultOf, onChange }: MathFieldsProps) {
  const t = useText();
  const { queries, result } = source;
  const put = (index: number, query: MetricQuery) =>
    onChange({
      ...source,
      queries: queries.map((each, at) => (at === index ? query : each)),
    });
  const add = (query: Omit<MetricQuery, 'id'>) => {
    const ids = queries.map(({ id }) => id);
    const letter = query.metric ? 'm' : 'e';
    let n = 1;
    while (ids.includes(`${letter}${n}`)) n += 1;
    onChange({
      ...source,
      queries: [...queries, { id: `${letter}${n}`, ...query }],
    });
  };
  return (
    <>
      {queries.map((query, index) => {
        const { id, metric, expression } = query;
        return (
          // Queries are told apart by their place: the id is typed.
          // eslint-disable-next-line react/no-array-index-key
          <div key={index} className={styles.group}>
            <div className={styles.fields}>
              <TextInput
                label={t('fieldQueryId')}
                value={id}
                fault={faultOf(`query${index}.id`)}
                onChange={text => put(index, { ...query, id: text })}
              />
              {!metric && (
                <TextInput
                  label={t('fieldExpression')}
                  value={expression ?? ''}
                  fault={faultOf(`query${index}.expression`)}
                  onChange={text => put(index, { id, expression: text })}
                />
              )}
            </div>
            {metric && (
              <MetricFields
                metric={metric}
                faultOf={field => faultOf(`query${index}.${field}`)}
                onChange={next => put(index, { id, metric: next })}
              />
            )}
            {queries.length > 1 && (
              <Button
                size="small"
                variant="tertiary"
                onPress={() =>
                  onChange({
                    ...source,
                    queries: queries.filter((_, at) => at !== index),
                  })
                }
              >
                {t('queryRemove', { id })}
              </Button>
            )}
          </div>
        );
      })}
      <div className={styles.fields}>
        <TextInput
          label={t('fieldResult')}
          value={result}
          fault={faultOf('result')}
          onChange={text => onChange({ ...source, result: text.trim() })}
        />
      </div>
      <div className={styles.line}>
        <Button
          size="small"
          variant="secondary"
          onPress={() => add({ metric: NO_METRIC })}
        >
          {t('queryAddMetric')}
        </Button>
        <Button
          size="small"
          variant="secondary"
          onPress={() => add({ expression: '' })}
        >
          {t('queryAddExpression')}
        </Button>
      </div>
    </>
  );
}
