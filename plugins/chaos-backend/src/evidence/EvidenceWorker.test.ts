import { mockServices } from '@backstage/backend-test-utils';
import { EvidenceStore, StoredEvidence } from '../database/EvidenceStore';
import { RunStore, StoredRun } from '../database/RunStore';
import { FindingKeeper } from '../findings/FindingKeeper';
import { RunRecorder } from '../lifecycle/RunRecorder';
import { EvidenceJudge } from './EvidenceJudge';
import { EvidenceWorker } from './EvidenceWorker';

const now = new Date('2026-11-02T10:00:00Z');

/** Looks once at an ended run; tells whether it got as far as its signals. */
async function look(options: { service: string | null; attempts: number }) {
  const saved: Parameters<EvidenceStore['save']>[1][] = [];
  const plan = jest.fn(async () => undefined);
  const evidence: Partial<EvidenceStore> = {
    adopt: async () => 0,
    claimDue: async () => [
      { runId: 'r', attempts: options.attempts, revision: 0 } as StoredEvidence,
    ],
    save: async (_, change) => {
      saved.push(change);
    },
  };
  const runs: Partial<RunStore> = {
    get: async () =>
      ({ id: 'r', state: 'completed', judgement: null } as StoredRun),
  };
  const judge: Partial<EvidenceJudge> = {
    serviceOf: async () => options.service,
    plan,
  };
  await EvidenceWorker.create({
    evidence: evidence as EvidenceStore,
    findings: {} as FindingKeeper,
    judge: judge as EvidenceJudge,
    logger: mockServices.logger.mock(),
    now: () => now,
    recorder: {} as RunRecorder,
    runs: runs as RunStore,
  }).tick();
  return { judged: plan.mock.calls.length > 0, saved };
}

describe('a run of a template to which no service is mapped', () => {
  it('waits for the catalog, longer each time', async () => {
    const first = await look({ service: null, attempts: 0 });
    expect(first.judged).toBe(false);
    expect(first.saved).toEqual([
      { attempts: 1, dueAt: new Date(now.getTime() + 5_000) },
    ]);
    const last = await look({ service: null, attempts: 5 });
    expect(last.saved).toEqual([
      { attempts: 6, dueAt: new Date(now.getTime() + 160_000) },
    ]);
  });

  it('is judged without one after five minutes', async () => {
    expect((await look({ service: null, attempts: 6 })).judged).toBe(true);
  });

  it('is judged at once when there is one', async () => {
    const { judged } = await look({
      service: 'component:default/orders',
      attempts: 0,
    });
    expect(judged).toBe(true);
  });
});
