import { RunDocument, Sample, Signal } from '@faultline/plugin-chaos-common';
import { StoredRun } from '../../database/RunStore';
import { Reading } from '../collect/Reading';
import { EvidencePlan } from '../signals/SignalPlanner';
import { PlannedSignal } from '../signals/PlannedSignal';
import { RunWindows } from './readWindows';

const PERIOD = 60;

function split(samples: Sample[] | undefined, at: number) {
  const all = samples ?? [];
  return {
    history: all.filter(([time]) => time < at),
    points: all.filter(([time]) => time >= at),
  };
}

function toSignal(
  signal: PlannedSignal,
  reading: Reading | undefined,
  { from }: RunWindows,
): Signal {
  const since = from - 24 * ((reading?.period ?? PERIOD) - PERIOD);
  const values = split(reading?.points, since);
  const shared: Signal = {
    id: signal.id,
    kind: signal.kind,
    role: signal.role,
    direction: signal.direction,
    unit: signal.unit,
    missing: signal.missing,
    ...(signal.threshold && { threshold: signal.threshold }),
    ...(signal.critical !== undefined && { critical: signal.critical }),
    points: values.points,
    history: values.history,
  };
  if (signal.source.type !== 'ratio') return shared;
  const bad = split(reading?.numerator, since);
  const all = split(reading?.denominator, since);
  return {
    ...shared,
    points: [],
    history: [],
    numerator: bad.points,
    denominator: all.points,
    numeratorHistory: bad.history,
    denominatorHistory: all.history,
  };
}

const ENDED = ['completed', 'stopped', 'failed', 'cancelled'] as const;

/** What the engine is given for a run. */
export function toDocument(options: {
  run: StoredRun;
  plan: EvidencePlan;
  readings: Map<string, Reading>;
  windows: RunWindows;
  now: number;
}): RunDocument {
  const { run, plan, readings, windows, now } = options;
  return {
    id: run.id,
    kind: run.preview ? 'preview' : 'run',
    period: PERIOD,
    experiment: {
      start: windows.start,
      faultStart: windows.faultStart,
      faultEnd: windows.faultEnd,
      end: windows.end,
      now,
      state: ENDED.find(state => state === run.state) ?? 'completed',
      ...(windows.faultType && { faultType: windows.faultType }),
    },
    recoveryObjectiveSeconds: plan.objectiveSeconds,
    recoveryHorizonSeconds: windows.horizonSeconds,
    signals: plan.signals.map(signal =>
      toSignal(signal, readings.get(signal.id), windows),
    ),
  };
}
