import { SchedulerService } from '@backstage/backend-plugin-api';
import { OldRecords } from './OldRecords';

/** Removes old records every day, on one replica. */
export async function scheduleRetention(
  scheduler: SchedulerService,
  oldRecords: OldRecords,
): Promise<void> {
  await scheduler.scheduleTask({
    id: 'retention',
    scope: 'global',
    frequency: { days: 1 },
    timeout: { minutes: 30 },
    fn: () => oldRecords.remove(),
  });
}
