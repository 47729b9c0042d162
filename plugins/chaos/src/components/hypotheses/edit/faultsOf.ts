import { SignalDefinition } from '@faultline/plugin-chaos-common';
import { MessageKey } from '../../../translations/messages';
import { HypothesisStatement } from '../definitionOf';

/** What is wrong with a field: a text and what fills its places. */
export interface Fault {
  text: MessageKey;
  values?: Record<string, string | number>;
}

/** Faults by field: `objective`, or the id of a signal, a dot and its field. */
export type Faults = Record<string, Fault>;

const LONGEST = 86_400;
const SHORTEST = 10;

/**
 * What keeps a draft from being saved.
 *
 * @param tried - whether fields that were left empty are faults by now
 */
export function faultsOf(
  { recoveryObjectiveSeconds: objective, signals }: HypothesisStatement,
  tried: boolean,
): Faults {
  const faults: Faults = {};
  if (!(objective >= SHORTEST && objective <= LONGEST)) {
    faults.objective = { text: 'faultObjective' };
  }
  for (const signal of signals) {
    for (const [field, fault] of Object.entries(signalFaults(signal))) {
      if (fault.text !== 'faultNeeded' || tried) {
        faults[`${signal.id}.${field}`] = fault;
      }
    }
  }
  return faults;
}

/** What is wrong with a signal, by field. */
export function signalFaults({
  title,
  threshold,
  source,
}: SignalDefinition): Faults {
  return {
    ...needed({ title }),
    ...(threshold && thresholdFaults(threshold)),
    ...sourceFaults(source),
  };
}

function needed(texts: Record<string, string>): Faults {
  const empty = Object.keys(texts).filter(name => !texts[name]?.trim());
  return Object.fromEntries(
    empty.map(name => [name, { text: 'faultNeeded' as const }]),
  );
}

function thresholdFaults({
  value,
  m,
  n,
}: NonNullable<SignalDefinition['threshold']>): Faults {
  const isCount = (count: number) =>
    Number.isInteger(count) && count >= 1 && count <= 60;
  return {
    ...(!Number.isFinite(value) && { value: { text: 'faultNumber' } }),
    ...(!isCount(n) && { n: { text: 'faultCount' } }),
    ...(!isCount(m) && { m: { text: 'faultCount' } }),
    ...(isCount(m) &&
      isCount(n) &&
      m > n && { m: { text: 'faultMOverN', values: { n } } }),
  };
}

const QUERY_ID = /^[a-z][A-Za-z0-9_]*$/;

function sourceFaults(source: SignalDefinition['source']): Faults {
  switch (source.type) {
    case 'alarm':
      return needed({ alarm: source.name });
    case 'metric':
      return metricFaults('metric', source.metric);
    case 'ratio':
      return {
        ...metricFaults('numerator', source.numerator),
        ...metricFaults('denominator', source.denominator),
      };
    default: {
      const ids = source.queries.map(({ id }) => id);
      const each = source.queries.map(({ id, metric, expression }, index) => ({
        ...(!QUERY_ID.test(id) && {
          [`query${index}.id`]: { text: 'faultQueryId' as const },
        }),
        ...(metric
          ? metricFaults(`query${index}`, metric)
          : needed({ [`query${index}.expression`]: expression ?? '' })),
      }));
      return Object.assign(
        {},
        ...each,
        !ids.includes(source.result) && { result: { text: 'faultResult' } },
      );
    }
  }
}

function metricFaults(
  name: string,
  {
    namespace,
    metric,
    stat,
    dimensions,
  }: { namespace: string; metric: string; stat: string; dimensions: object },
): Faults {
  return {
    ...needed({
      [`${name}.namespace`]: namespace,
      [`${name}.metric`]: metric,
      [`${name}.stat`]: stat,
    }),
    // A line that is being typed is a name without a value.
    ...('' in dimensions && {
      [`${name}.dimensions`]: { text: 'faultNeeded' as const },
    }),
  };
}
