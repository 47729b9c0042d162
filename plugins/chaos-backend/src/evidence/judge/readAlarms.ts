import { Cell, Evidence } from '@faultline/plugin-chaos-common';
import { MetricGateway } from '../../aws/MetricGateway';
import { PlannedAlarm } from '../signals/PlannedSignal';

/** What the alarms of a run did; one that cannot be read says why. */
export async function readAlarms(options: {
  planned: PlannedAlarm[];
  cellsById: Map<string, Cell>;
  metrics: MetricGateway;
  span: { from: Date; to: Date };
}): Promise<Evidence['alarms']> {
  const { planned, cellsById, metrics, span } = options;
  const alarms: Evidence['alarms'] = [];
  for (const { arn, name, cellId, stop, problem } of planned) {
    const cell = cellsById.get(cellId);
    if (!cell) continue;
    const known = { arn, name, cell, stop };
    if (problem) {
      alarms.push({ ...known, changes: [], problem });
      continue;
    }
    try {
      const changes = await metrics.alarmHistory(cell, name, span);
      alarms.push({
        ...known,
        changes: changes.map(change => ({
          ...change,
          at: change.at.toISOString(),
        })),
        problem: null,
      });
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      alarms.push({ ...known, changes: [], problem: text });
    }
  }
  return alarms;
}
