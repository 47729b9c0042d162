import type { NezhaDay, NezhaSeries } from '../corpora/readNezha';
import type { BenchCase } from './BenchCase';
import {
  add,
  drawCourse,
  Effect,
  injectEffect,
  multiply,
} from './injectEffect';
import { isUsable } from './nezhaCases';
import { quietWindows } from './quietWindows';
import { createRandom } from './random';

const SHAPE = { baseline: 30, fault: 10, recovery: 20, step: 11 };
const RAMP_BINS = 3;
/** Courses of an effect in each window; a day has but one such latency. */
const COURSES = { latency: 4, others: 1 };

function effectsOn({ kind, name }: NezhaSeries): Effect[] {
  if (kind === 'utilization') return [add(10), add(40)];
  if (kind === 'ratio') return [add(-1), add(-2)];
  return name === 'front|LatencyP95(s)'
    ? [multiply(1.5), multiply(2), multiply(3)]
    : [];
}

/** Whether the effect goes away, once for each course. */
function coursesOf({ kind }: NezhaSeries): boolean[] {
  const { latency, others } = COURSES;
  const length = kind === 'latency' ? latency : others;
  return Array.from({ length }, () => [true, false]).flat();
}

/** Known effects on the quiet hours of a day. */
export function semiSynthetic(
  day: NezhaDay,
  options: { history: number; ramp: boolean; seed: number },
): BenchCase[] {
  const random = createRandom(options.seed);
  const ramp = options.ramp ? RAMP_BINS : 0;
  return day.series.filter(isUsable).flatMap(series =>
    effectsOn(series).flatMap(effect =>
      quietWindows(series, { ...SHAPE, history: options.history }).flatMap(
        window =>
          coursesOf(series).map(recovers => ({
            group: `${series.kind} ${effect.name}`,
            source: day.day,
            kind: series.kind,
            unit: series.unit,
            direction: series.direction,
            period: day.period,
            ...window,
            ...injectEffect(
              window,
              effect,
              drawCourse(random, { ...SHAPE, ramp, recovers }),
            ),
            deviates: true,
          })),
      ),
    ),
  );
}
