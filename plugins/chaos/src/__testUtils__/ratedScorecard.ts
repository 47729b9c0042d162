import { Scorecard } from '@faultline/plugin-chaos-common';
import { scorecard } from './fakeScorecards';
import { at, run, template } from './service';

const [untested] = scorecard.modes;

/** The scorecard of a service that fails one failure mode and lacks another. */
export const ratedScorecard: Scorecard = {
  ...scorecard,
  status: 'failing',
  tenths: 527,
  potentialTenths: 527,
  grade: 'C',
  level: 'Bronze',
  coverage: 0.67,
  confidence: 'medium',
  modeCounts: { untested: 1, stale: 0, failed: 1, passed: 0, waived: 0 },
  lastVerdict: {
    runId: run.id,
    verdict: 'failed',
    behaviour: 'not-recovered',
    at,
  },
  lastRuns: [{ runId: run.id, mark: 'failed', at }],
  losses: [
    {
      mode: 'function-delay',
      reason: 'untested',
      tenths: 334,
      title: 'Function delay',
      text: 'untested',
    },
    {
      mode: 'instance-loss',
      reason: 'failed',
      tenths: 139,
      title: 'Instance or task loss',
      text: 'failed',
    },
  ],
  caps: [
    {
      mode: 'instance-loss',
      grade: 'C',
      reason: 'critical-failed',
      text: 'Instance or task loss is demanded for the tier and failed, so C is the best grade.',
    },
  ],
  modes: [
    {
      mode: 'instance-loss',
      title: 'Instance or task loss',
      because: 'it has aws:ecs:task',
      critical: true,
      weight: 3,
      state: 'failed',
      why: 'The latest run failed, 3 d ago.',
      value: 58.4,
      freshness: 1,
      lossTenths: 139,
      evidence: [
        {
          runId: run.id,
          templateKey: template.key,
          templateTitle: 'Stop 50 % of matching tasks',
          endedAt: at,
          verdict: 'failed',
          behaviour: 'not-recovered',
          recoverySeconds: null,
          objectiveSeconds: 600,
          changed: ['template'],
          text: 'It did not recover.',
        },
      ],
      uncounted: [
        {
          runId: `${run.id}b`,
          endedAt: at,
          failed: false,
          reason: 'preview',
          text: 'A preview injects nothing.',
        },
      ],
      staleAt: '2099-12-02T00:00:00.000Z',
      templates: [{ key: template.key, title: 'Stop 50 % of matching tasks' }],
      waiver: null,
    },
    { ...untested!, lossTenths: 334, templates: [] },
  ],
  notApplicable: [
    {
      mode: 'region-failover',
      title: 'Region failover',
      why: 'The catalog says that it does not apply.',
    },
  ],
  checks: [
    {
      id: 'mapped',
      title: 'Experiments are mapped',
      outcome: 'yes',
      evidence: '1 of the templates in AWS belongs to this service.',
      fix: '',
    },
    {
      id: 'exercised',
      title: 'Exercised recently',
      outcome: 'no',
      evidence: 'The last conclusive run ended 40 d ago, limit 30 d.',
      fix: 'Run an experiment.',
    },
  ],
  nextLevel: { name: 'Silver', checks: ['exercised'], tenths: 73 },
  nextStep: {
    kind: 'fix',
    title: 'Fix what Stop 50 % of matching tasks found',
    text: 'Then run it again.',
    mode: 'instance-loss',
    gainTenths: 139,
    template: { key: template.key, title: 'Stop 50 % of matching tasks' },
    findingId: 'F-1',
    dueAt: null,
  },
};
