import { ActionFacts, ActionWordTable } from './ActionFacts';

const SERVICES: Readonly<Record<string, string>> = {
  ec2: 'EC2',
  kinesis: 'Kinesis',
};

function apiFault(facts: ActionFacts, what: string): string {
  const share = facts.percent('percentage', '100');
  const service = facts.text('service', 'AWS');
  return `${SERVICES[service] ?? service} API ${what}, ${share} of calls by ${
    facts.targets
  }`;
}

const ALARM_STATES: Readonly<Record<string, string>> = {
  OK: 'OK',
  ALARM: 'in ALARM',
  INSUFFICIENT_DATA: 'without data',
};

/** @internal */
export const serviceWords: ActionWordTable = {
  'aws:cloudwatch:assert-alarm-state': facts => {
    const count = facts.text('alarmArns', '').split(',').length;
    const states = facts
      .text('alarmStates', 'OK')
      .split(',')
      .map(state => ALARM_STATES[state.trim()] ?? state.trim())
      .join(' or ');
    return `Check that ${
      count === 1 ? '1 alarm is' : `${count} alarms are`
    } ${states}`;
  },
  'aws:fis:inject-api-internal-error': facts =>
    apiFault(facts, 'internal errors'),
  'aws:fis:inject-api-throttle-error': facts => apiFault(facts, 'throttling'),
  'aws:fis:inject-api-unavailable-error': facts =>
    apiFault(facts, 'unavailable'),
  'aws:fis:wait': facts => `Wait ${facts.duration('duration')}`,
};
