import { Cell } from '@faultline/plugin-chaos-common';
import { FisGateway, FisResolvedTarget } from '../aws/FisGateway';
import { StoredRun } from '../database/RunStore';
import { RunTargetStore } from '../database/RunTargetStore';
import { RunTargetReader } from './RunTargetReader';

const cell = { id: '111122223333.us-east-1' } as Cell;
const hit: FisResolvedTarget[] = [
  { targetName: 'tasks', resourceType: 'aws:ecs:task', resource: 'a' },
];
const run = {
  id: 'r',
  experimentId: 'EXP1',
  state: 'running',
  emptyTargetResolutionMode: 'fail',
  targets: [{ name: 'tasks' }],
} as StoredRun;

/** A reader whose AWS gives these answers, one after the other. */
function createReader(...answers: FisResolvedTarget[][]) {
  const stored = new Map<string, FisResolvedTarget[]>();
  const listResolvedTargets = jest.fn(async () => answers.shift() ?? []);
  const runTargets: Partial<RunTargetStore> = {
    getMany: async () =>
      new Map(
        [...stored].map(([runId, resolved]) => [
          runId,
          { runId, resolved, groups: null, message: '' },
        ]),
      ),
    saveResolved: async (runId, resolved) => {
      stored.set(runId, resolved);
    },
  };
  const gateway: Partial<FisGateway> = { listResolvedTargets };
  const reader = RunTargetReader.create({
    gateway: gateway as FisGateway,
    runTargets: runTargets as RunTargetStore,
    now: () => new Date(0),
  });
  return { reader, stored, listResolvedTargets };
}

describe('reading what a run hits', () => {
  it('asks AWS once for all who ask, at once or later', async () => {
    const { reader, listResolvedTargets } = createReader(hit);
    const both = await Promise.all([
      reader.read(run, cell, 'read'),
      reader.read(run, cell, 'check'),
    ]);
    expect([...both, await reader.read(run, cell, 'read')]).toEqual([
      hit,
      hit,
      hit,
    ]);
    expect(listResolvedTargets).toHaveBeenCalledTimes(1);
  });

  it('does not believe that AWS runs what has no targets', async () => {
    const { reader, stored } = createReader([], hit);
    expect(await reader.read(run, cell, 'read')).toBeNull();
    expect(stored.size).toBe(0);
    expect(await reader.read(run, cell, 'read')).toEqual(hit);
  });

  it.each([
    ['it has ended', { state: 'failed' }],
    ['it skips targets that are empty', { emptyTargetResolutionMode: 'skip' }],
    ['it has none', { targets: [] }],
  ] as const)('believes that a run hits nothing when %s', async (_, change) => {
    const { reader, stored } = createReader([]);
    const quiet = { ...run, ...change } as StoredRun;
    expect(await reader.read(quiet, cell, 'read')).toEqual([]);
    expect(stored.get('r')).toEqual([]);
  });

  it('does not ask before AWS has begun', async () => {
    const { reader, listResolvedTargets } = createReader(hit);
    for (const state of ['pending', 'initiating'] as const) {
      expect(await reader.read({ ...run, state }, cell, 'read')).toBeNull();
    }
    expect(listResolvedTargets).not.toHaveBeenCalled();
  });
});
