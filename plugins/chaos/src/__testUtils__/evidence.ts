import {
  Evidence,
  EvidenceSignal,
  RunReport,
} from '@faultline/plugin-chaos-common';
import { stoppedDetail } from './runDetail';
import { cell } from './service';

const minute = (count: number) =>
  new Date(Date.UTC(2026, 10, 1, 10, count)).toISOString();

/** Percent of failed requests, a value each minute from 10:00, one missing. */
export const errorRate: EvidenceSignal = {
  id: 'errors',
  title: 'Global error rate',
  sentence: 'The error rate stays below 1 %, 2 of 3 minutes.',
  role: 'steadyState',
  kind: 'ratio',
  direction: 'up',
  unit: '%',
  origin: 'stop-alarm',
  metric: 'AWS/ApiGateway 5XXError Sum',
  cell,
  alarm: 'cart-5xx',
  threshold: { op: '<', value: 1, m: 2, n: 3 },
  series: {
    start: Date.parse(minute(0)) / 1000,
    period: 60,
    values: [0.1, 0.2, 60, null, 61.4, 0.3],
  },
  counts: {
    numerator: [1, 2, 600, null, 614, 3],
    denominator: [1000, 1000, 1000, null, 1000, 1000],
  },
  band: null,
  outcome: {
    verdict: 'not_recovered',
    reason: null,
    detectedAt: minute(2),
    recoveredAt: minute(5),
    timeToDetectSeconds: [0, 120],
    timeToRecoverSeconds: [180, 240],
    confidence: 'high',
    text: 'Over the limit for 3 min. Limit 1 %, 2 of 3 minutes.',
    numbers: {
      method: 'contract',
      center: 0.1,
      scale: 0.1,
      limit: null,
      placebos: 0,
      peak: null,
      shift: 60,
      relativeShift: null,
      superiority: null,
      phase: 'fault',
      hold: 120,
      gaps: 1,
      policies: [],
    },
  },
  problem: null,
  consoleUrl: 'https://example.com/metric',
};

/** A signal that AWS does not let us read. */
export const deniedSignal: EvidenceSignal = {
  ...errorRate,
  id: 'latency',
  title: 'Latency of checkout',
  alarm: null,
  threshold: null,
  series: null,
  counts: null,
  outcome: null,
  problem:
    'AWS denies cloudwatch:GetMetricData. Allow it to the role of the portal.',
  consoleUrl: null,
};

export const evidence: Evidence = {
  runId: stoppedDetail.id,
  state: 'judged',
  message: null,
  judgeAt: null,
  collectedAt: minute(6),
  revision: 1,
  inputHash: 'c1d477e0',
  windows: {
    before: { from: minute(0), to: minute(2) },
    fault: { from: minute(2), to: minute(5) },
    after: { from: minute(5), to: minute(8) },
  },
  hypothesis: {
    given: 'cart serves its users',
    when: 'half of the tasks stop',
    then: 'errors stay below 1 %',
    version: 2,
  },
  actions: [
    {
      name: 'stop',
      actionId: 'aws:ecs:stop-task',
      text: 'Stop half of the tasks',
      fault: true,
      startedAt: minute(2),
      endedAt: minute(5),
    },
  ],
  alarms: [
    {
      arn: 'arn:aws:cloudwatch:us-east-1:111122223333:alarm:cart-5xx',
      name: 'cart-5xx',
      cell,
      stop: true,
      changes: [
        { at: minute(3), from: 'OK', to: 'ALARM', reason: 'Threshold crossed' },
        { at: minute(5), from: 'ALARM', to: 'OK', reason: 'Back to normal' },
      ],
      problem: null,
    },
  ],
  signals: [errorRate, deniedSignal],
  verdict: {
    verdict: 'failed',
    behaviour: 'recovered',
    confidence: 'high',
    reasons: [
      {
        code: 'recovered_too_late',
        text: '60 % of all requests got an error for 3 min.',
        advice: 'Let another region take over.',
      },
    ],
    timeToDetectSeconds: [0, 120],
    timeToDetectByAlarmSeconds: 60,
    timeToRecoverSeconds: [180, 240],
    recoveryObjectiveSeconds: 120,
    engine: 'verdict/1',
  },
  problems: [],
  comparable: [],
};

/** A week before: its fault began half a minute into the second value. */
export const earlierEvidence: Evidence = {
  ...evidence,
  runId: 'earlier',
  windows: {
    before: {
      from: '2026-10-25T08:59:00.000Z',
      to: '2026-10-25T09:00:30.000Z',
    },
    fault: { from: '2026-10-25T09:00:30.000Z', to: '2026-10-25T09:01:30.000Z' },
    after: { from: '2026-10-25T09:01:30.000Z', to: '2026-10-25T09:02:00.000Z' },
  },
  signals: [
    {
      ...errorRate,
      series: {
        start: Date.parse('2026-10-25T08:59:00.000Z') / 1000,
        period: 60,
        values: [0.1, 0.4, 0.2],
      },
      counts: null,
    },
  ],
  verdict: {
    ...evidence.verdict!,
    verdict: 'passed',
    timeToDetectSeconds: null,
    timeToRecoverSeconds: null,
  },
};

/** Before anything was read. */
export const noEvidence: Evidence = {
  ...evidence,
  state: 'none',
  message: 'No signal is known for this experiment.',
  collectedAt: null,
  revision: 0,
  inputHash: null,
  windows: { before: evidence.windows.before, fault: null, after: null },
  actions: [],
  alarms: [],
  signals: [],
  verdict: null,
};

export const report: RunReport = {
  schema: 'faultline-report/1',
  generatedAt: minute(9),
  run: stoppedDetail,
  template: {
    templateId: 'EXTa',
    description: 'Half of the tasks stop',
    actions: [],
    targets: [],
    stopAlarmArns: [],
    hash: 'c1d4000077e0',
  },
  evidence,
  findings: [],
  awsReports: [],
};
