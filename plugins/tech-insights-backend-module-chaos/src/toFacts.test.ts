import { CHECK_IDS, ScorecardSummary } from '@faultline/plugin-chaos-common';
import { factSchema } from './factSchema';
import { toFacts } from './toFacts';

const now = Date.parse('2026-11-21T12:00:00Z');

const card: ScorecardSummary = {
  entityRef: 'component:default/orders',
  title: 'orders',
  kind: 'component',
  owners: ['group:default/team-a'],
  system: null,
  domain: null,
  lifecycle: 'production',
  tier: '1',
  mapping: 'mapped',
  status: 'resilient',
  statusText: '4 failure modes passed, 2 are untested.',
  running: 0,
  tenths: 527,
  grade: 'D',
  level: 'Bronze',
  coverage: 0.67,
  confidence: 'medium',
  modeCounts: { untested: 2, stale: 0, failed: 0, passed: 4, waived: 0 },
  lastVerdict: {
    runId: 'r',
    verdict: 'passed',
    behaviour: 'held',
    at: '2026-11-18T13:00:00Z',
  },
  lastRuns: [],
  openFindings: 1,
  trend: [],
  changeTenths: null,
  checks: [
    { id: 'mapped', outcome: 'yes' },
    { id: 'functions', outcome: 'not-applicable' },
    { id: 'alarms', outcome: 'unknown' },
    { id: 'findings', outcome: 'no' },
  ],
  nextStep: {
    kind: 'wait',
    title: '',
    text: '',
    mode: null,
    gainTenths: 0,
    template: null,
    findingId: null,
    dueAt: null,
  },
  computedAt: '2026-11-21T12:00:00Z',
};

describe('facts for Tech Insights', () => {
  it('tell what the scorecard tells', () => {
    expect(toFacts(card, now)).toEqual({
      entity: { kind: 'component', namespace: 'default', name: 'orders' },
      facts: {
        score: 52.7,
        rated: true,
        grade: 'D',
        level: 'Bronze',
        status: 'resilient',
        coverage: 0.67,
        daysSinceLastRun: 2,
        openFindings: 1,
        checkMapped: true,
        checkFunctions: true,
        checkAlarms: false,
        checkFindings: false,
      },
    });
  });

  it('have numbers even where nothing is known, and none from the future', () => {
    const unknown = { ...card, tenths: null, lastVerdict: null };
    expect(toFacts(unknown, now).facts).toMatchObject({
      score: -1,
      rated: false,
      daysSinceLastRun: -1,
    });
    const clockWentBack = now - 30 * 86_400_000;
    expect(toFacts(card, clockWentBack).facts.daysSinceLastRun).toBe(0);
  });

  it('are all described', () => {
    const checks = CHECK_IDS.map(id => ({ id, outcome: 'yes' as const }));
    const { facts } = toFacts({ ...card, checks }, now);
    expect(Object.keys(facts).sort()).toEqual(Object.keys(factSchema).sort());
  });
});
