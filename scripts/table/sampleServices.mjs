const STATUSES = ['failing', 'untested', 'stale', 'resilient'];
const MARKS = ['passed', 'passed', 'failed', 'inconclusive', 'preview'];
const AT = '2026-11-01T10:00:00.000Z';

/** Services as the backend lists them, each with ten runs and a trend. */
export function sampleServices(count) {
  return Array.from({ length: count }, (_, index) => {
    const tenths = (index * 37) % 1001;
    return {
      entityRef: `component:default/service-${index}`,
      title: `service-${index}`,
      kind: 'Component',
      owners: [`group:default/team-${index % 100}`],
      system: `system:default/system-${index % 300}`,
      domain: null,
      lifecycle: 'production',
      tier: String(1 + (index % 3)),
      mapping: 'mapped',
      status: STATUSES[index % 4],
      running: index % 50 === 0 ? 1 : 0,
      tenths,
      grade: 'B',
      level: null,
      coverage: (index % 101) / 100,
      confidence: 'high',
      modeCounts: { untested: 1, stale: 0, failed: 0, passed: 4, waived: 0 },
      lastVerdict: {
        runId: 'r0',
        verdict: 'passed',
        behaviour: 'held',
        at: AT,
      },
      lastRuns: Array.from({ length: 10 }, (__, run) => ({
        runId: `r${run}`,
        mark: MARKS[(index + run) % MARKS.length],
        at: AT,
      })),
      openFindings: index % 3,
      trend: Array.from({ length: 31 }, (__, day) =>
        Math.min(1000, tenths + day),
      ),
      changeTenths: 30,
      nextStep: {
        kind: 'cover',
        title: 'Create region failover',
        text: 'No template of the service proves it so far.',
        mode: 'region-failover',
        gainTenths: 120,
        template: null,
        findingId: null,
        dueAt: null,
      },
      computedAt: AT,
    };
  });
}
