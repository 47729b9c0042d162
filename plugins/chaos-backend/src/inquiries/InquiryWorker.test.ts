import { mockServices } from '@backstage/backend-test-utils';
import { Cell } from '@faultline/plugin-chaos-common';
import { Inquiry } from '../database/InquiryStore';
import { RunStore, StoredRun } from '../database/RunStore';
import { InquiryWorker } from './InquiryWorker';

const cell: Cell = {
  id: '111122223333.us-east-1',
  accountId: '111122223333',
  accountName: 'Shop',
  region: 'us-east-1',
  environment: 'staging',
  production: false,
};
const at = (seconds: number) => new Date(1_760_000_000_000 + seconds * 1000);

/** One inquiry that is due and never answered; tells what becomes of it. */
async function pursue(
  run: Partial<StoredRun> | undefined,
  { seconds, attempts = 0 }: { seconds: number; attempts?: number },
): Promise<number | 'closed' | undefined> {
  let outcome: number | 'closed' | undefined;
  const inquiry: Inquiry = {
    runId: 'r',
    about: 'halt',
    attempts,
    createdAt: at(0),
  };
  const inquirer = { ask: async () => false };
  const runs: Partial<RunStore> = {
    get: async () => run && ({ cellId: cell.id, ...run } as StoredRun),
  };
  await InquiryWorker.create({
    cellsById: new Map([[cell.id, cell]]),
    inquiries: {
      claimDue: async () => [inquiry],
      postpone: async (_, dueAt) => {
        outcome = dueAt.getTime() - at(seconds).getTime();
      },
      close: async () => {
        outcome = 'closed';
      },
      openOf: async () => [],
    },
    inquirers: { halt: inquirer, targets: inquirer },
    logger: mockServices.logger.mock(),
    runs: runs as RunStore,
    now: () => at(seconds),
  }).tick();
  return outcome;
}

describe('what AWS does not answer', () => {
  const ended = { state: 'stopped', endedAt: at(100) } as const;

  it('is asked again after longer and longer, a minute and a half at most', async () => {
    for (const [attempts, seconds] of [
      [0, 1],
      [3, 8],
      [50, 60],
    ] as const) {
      const wait = await pursue(ended, { seconds: 200, attempts });
      expect(wait).toBeGreaterThanOrEqual(seconds * 500);
      expect(wait).toBeLessThanOrEqual(seconds * 1500);
    }
  });

  it('is given up an hour after the end of the run, and no sooner', async () => {
    const hour = 100 + 3600;
    expect(await pursue(ended, { seconds: hour })).toBeGreaterThan(0);
    expect(await pursue(ended, { seconds: hour + 1 })).toBe('closed');
    const running = { state: 'running', endedAt: null } as const;
    expect(await pursue(running, { seconds: 9 * hour })).toBeGreaterThan(0);
  });

  it('is given up when the account is no longer configured, or the run is gone', async () => {
    const elsewhere = { ...ended, cellId: '999988887777.us-east-1' };
    expect(await pursue(elsewhere, { seconds: 1 })).toBe('closed');
    expect(await pursue(undefined, { seconds: 1 })).toBe('closed');
  });
});
