import {
  AuditRecord,
  ChaosApi,
  Run,
  SafetyLever,
} from '@faultline/plugin-chaos-common';
import { noEvidence, report } from './evidence';
import { createFakeScorecards } from './fakeScorecards';
import { finding } from './finding';
import { hypothesis } from './hypothesis';
import { allowing, preview } from './preview';
import { runDetail } from './runDetail';
import { at, cell, run, service } from './service';

const intent = {
  id: 'c2a1e0a4-7d3b-4d6f-8c61-1f0d8e0d5a01',
  entityRef: service.entityRef,
  templateKey: run.templateKey,
  templateTitle: run.templateTitle,
  state: 'started' as const,
  message: '',
  userRef: 'user:default/amelie',
  createdAt: at,
  lookedForUntil: null,
};

/** A small chaos backend in memory: what is stopped or moved stays so. */
export function createFakeChaos(
  world: { active?: Run[]; levers?: SafetyLever[]; audit?: AuditRecord[] } = {},
): ChaosApi {
  let { active = [] } = world;
  const { audit = [] } = world;
  const levers = world.levers ?? [
    { cell, status: 'disengaged' as const, reason: '', readAt: at },
  ];
  const end = (concerned: (each: Run) => boolean) => {
    const stopped = active.filter(concerned);
    active = active.filter(each => !concerned(each));
    return stopped;
  };
  return {
    ...createFakeScorecards(),
    listServices: async () => ({
      items: [{ ...service, running: active.length }],
      nextCursor: null,
      total: 1,
      counts: {
        all: 1,
        failing: 0,
        untested: 1,
        stale: 0,
        resilient: 0,
        running: active.length,
      },
      owners: [],
      systems: [],
      cells: service.cells,
    }),
    getService: async () => ({ ...service, active }),
    listRuns: async () => ({ items: [], total: 0, nextCursor: null }),
    getRun: async () => runDetail,
    listActiveRuns: async () => ({ items: active }),
    createPreview: async () => preview,
    getPreview: async () => preview,
    checkStart: async () => allowing,
    startRun: async () => ({ intent, run }),
    stopRun: async runId => {
      end(({ id }) => id === runId);
      return { ...run, state: 'stopping' };
    },
    stopAll: async scope => ({
      items: end(each => isWithin(each, scope)).map(each => ({
        id: each.id,
        title: each.templateTitle,
        stopped: true,
        message: '',
      })),
    }),
    cancelIntent: async () => undefined,
    listSafetyLevers: async () => ({ items: levers, may: { update: true } }),
    updateSafetyLever: async (cellId, { status, reason }) => {
      const lever = levers.find(each => each.cell.id === cellId)!;
      lever.status = status === 'engaged' ? 'engaging' : 'disengaged';
      lever.reason = reason;
      return lever;
    },
    listAudit: async ({ outcome } = {}) => ({
      items: audit.filter(each => !outcome || each.outcome === outcome),
      nextCursor: null,
    }),
    exportAudit: async () => 'seq,event\n',
    verifyAudit: async () => ({
      intact: true,
      records: audit.length,
      brokenSeq: null,
    }),
    getEvidence: async () => noEvidence,
    getReport: async () => report,
    getReportAsMarkdown: async () => '# Report\n',
    listHypotheses: async () => ({ items: [hypothesis] }),
    getHypothesis: async () => hypothesis,
    updateHypothesis: async () => ({ ...hypothesis, version: 1 }),
    listHypothesisVersions: async () => ({ items: [] }),
    exportHypothesis: async () => 'given: cart serves its users\n',
    checkHypothesis: async () => ({ written: null, problems: [] }),
    importHypothesis: async () => ({ ...hypothesis, version: 1 }),
    previewSignal: async () => ({
      sentence: 'Errors stay below 1 %.',
      series: null,
      threshold: null,
      breaches: 0,
      bins: 0,
      problem: 'Nothing was read.',
    }),
    listFindings: async () => ({ items: [] }),
    updateFinding: async (_, { version, ...change }) => ({
      ...finding,
      ...change,
      version: version + 1,
    }),
    listCells: async () => service.cells,
    refreshCell: async () => undefined,
  };
}

function isWithin(each: Run, scope: Parameters<ChaosApi['stopAll']>[0]) {
  if ('accountId' in scope) return each.cell.accountId === scope.accountId;
  return !('entityRef' in scope) || each.entityRefs.includes(scope.entityRef);
}
