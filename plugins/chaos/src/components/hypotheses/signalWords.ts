import { SignalDefinition } from '@faultline/plugin-chaos-common';
import { MessageKey } from '../../translations/messages';

type Words<K extends keyof SignalDefinition> = Record<
  SignalDefinition[K] & string,
  MessageKey
>;

export const ROLE_WORDS: Words<'role'> = {
  steadyState: 'roleSteadyState',
  faultEvidence: 'roleFaultEvidence',
  traffic: 'roleTraffic',
  guardrail: 'roleGuardrail',
};

export const KINDS: Words<'kind'> = {
  latency: 'kindLatency',
  ratio: 'kindRatio',
  count: 'kindCount',
  utilization: 'kindUtilization',
  traffic: 'kindTraffic',
  business: 'kindBusiness',
};

export const DIRECTIONS: Words<'direction'> = {
  up: 'directionUp',
  down: 'directionDown',
  both: 'directionBoth',
};

export const MISSING: Words<'missing'> = {
  ignore: 'missingIgnore',
  notBreaching: 'missingNotBreaching',
  breaching: 'missingBreaching',
};

export const SOURCES: Record<SignalDefinition['source']['type'], MessageKey> = {
  alarm: 'typeAlarm',
  metric: 'typeMetric',
  ratio: 'typeRatio',
  math: 'typeMath',
};

export const LIMITS: Record<
  NonNullable<SignalDefinition['threshold']>['op'] | 'none',
  MessageKey
> = {
  none: 'limitNone',
  '<': 'limitBelow',
  '<=': 'limitAtMost',
  '>': 'limitAbove',
  '>=': 'limitAtLeast',
};
