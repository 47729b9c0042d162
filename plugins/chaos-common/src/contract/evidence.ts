import { z } from 'zod';
import {
  CONFIDENCES,
  REASON_CODES,
  SIGNAL_DIRECTIONS,
  SIGNAL_KINDS,
  SIGNAL_ROLES,
  SIGNAL_UNITS,
  VERDICTS,
} from '../domain/verdict';
import { cellSchema, timestampSchema } from './common';
import { secondsIntervalSchema, seriesSchema, timeSpanSchema } from './series';
import { SIGNAL_ORIGINS, thresholdSchema } from './signalDefinitions';

/** How far the judging of a run is. @public */
export const EVIDENCE_STATES = [
  'running',
  'settling',
  'judged',
  'none',
] as const;
/** @public */
export type EvidenceState = (typeof EVIDENCE_STATES)[number];

/** A reason for a verdict, with what to do about it. @public */
export const verdictReasonSchema = z.object({
  /** One of `REASON_CODES`. */
  code: z.enum(REASON_CODES),
  text: z.string(),
  /** What to do. Empty when nothing needs doing. */
  advice: z.string(),
});

/** What one signal says, with the numbers. @public */
export const signalOutcomeSchema = z.object({
  verdict: z.enum(['held', 'recovered', 'not_recovered', 'inconclusive']),
  reason: z.enum(REASON_CODES).nullable(),
  /** Start of the first breaching bin. */
  detectedAt: timestampSchema.nullable(),
  /** Start of the first bin of the hold. */
  recoveredAt: timestampSchema.nullable(),
  /** Since the start of the fault. */
  timeToDetectSeconds: secondsIntervalSchema.nullable(),
  /** Since detection. */
  timeToRecoverSeconds: secondsIntervalSchema.nullable(),
  confidence: z.enum(CONFIDENCES),
  text: z.string(),
  /** How it was judged. */
  numbers: z.object({
    method: z.enum(['band', 'ratio', 'contract', 'none']),
    /** Usual value before the fault and usual deviation from it. */
    center: z.number().nullable(),
    scale: z.number().nullable(),
    /** Scales above the centre that count as a breach. */
    limit: z.number().nullable(),
    /** Quiet windows of its own past that set the limit. */
    placebos: z.number(),
    /** Largest deviation, in scales. */
    peak: z.number().nullable(),
    /** Typical shift while the deviation lasted; as a share of the centre. */
    shift: z.number().nullable(),
    relativeShift: z.number().nullable(),
    superiority: z.number().nullable(),
    phase: z.enum(['fault', 'recovery']).nullable(),
    /** Seconds of good values that count as recovered. */
    hold: z.number(),
    gaps: z.number(),
    policies: z.array(z.string()),
  }),
});
/** @public */
export type SignalOutcomeView = z.infer<typeof signalOutcomeSchema>;

/** One signal of a run: what it is, its values, and what they say. @public */
export const evidenceSignalSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** What it is expected to do, in a sentence. */
  sentence: z.string(),
  role: z.enum(SIGNAL_ROLES),
  kind: z.enum(SIGNAL_KINDS),
  /** Which way is bad. */
  direction: z.enum(SIGNAL_DIRECTIONS),
  unit: z.enum(SIGNAL_UNITS),
  origin: z.enum(SIGNAL_ORIGINS),
  /** Metric, statistic and dimensions in one line; metric math as written. */
  metric: z.string(),
  cell: cellSchema,
  /** Name of the alarm that it comes from. */
  alarm: z.string().nullable(),
  threshold: thresholdSchema.nullable(),
  /** Values from before to after; a ratio in percent. Null: none were read. */
  series: seriesSchema.nullable(),
  /** Of a ratio: the events that the percents are made of, bin by bin. */
  counts: z
    .object({
      numerator: z.array(z.number().nullable()),
      denominator: z.array(z.number().nullable()),
    })
    .nullable(),
  /** Usual range, in the unit of the series. Null where a threshold counts. */
  band: z
    .object({ lower: z.number().nullable(), upper: z.number().nullable() })
    .nullable(),
  /** Null while there is nothing to say so far. */
  outcome: signalOutcomeSchema.nullable(),
  /** Why it has no values: what is wrong and what to do. */
  problem: z.string().nullable(),
  /** The metric in the AWS console. */
  consoleUrl: z.string().nullable(),
});
/** @public */
export type EvidenceSignal = z.infer<typeof evidenceSignalSchema>;

/** An alarm during a run. @public */
export const evidenceAlarmSchema = z.object({
  arn: z.string(),
  name: z.string(),
  cell: cellSchema,
  /** Whether it stops the experiment. */
  stop: z.boolean(),
  /** Its changes from before to after, oldest first. */
  changes: z.array(
    z.object({
      at: timestampSchema,
      from: z.string().nullable(),
      to: z.string(),
      reason: z.string(),
    }),
  ),
  problem: z.string().nullable(),
});

/** When an action did its work. @public */
export const evidenceActionSchema = z.object({
  name: z.string(),
  actionId: z.string(),
  /** What it does, in words. */
  text: z.string(),
  /** Whether it does harm, as opposed to waiting. */
  fault: z.boolean(),
  startedAt: timestampSchema.nullable(),
  endedAt: timestampSchema.nullable(),
});

/** What the engine says of a run. @public */
export const evidenceVerdictSchema = z.object({
  verdict: z.enum(VERDICTS),
  behaviour: z.enum(['held', 'recovered', 'not-recovered']).nullable(),
  confidence: z.enum(CONFIDENCES),
  /** The deciding one first. */
  reasons: z.array(verdictReasonSchema),
  /** Over all steady-state signals; null when none deviated. */
  timeToDetectSeconds: secondsIntervalSchema.nullable(),
  /** Until the first alarm of the run rang. */
  timeToDetectByAlarmSeconds: z.number().nullable(),
  timeToRecoverSeconds: secondsIntervalSchema.nullable(),
  recoveryObjectiveSeconds: z.number(),
  /** Of the engine, for instance `verdict/1`. */
  engine: z.string(),
});
/** @public */
export type EvidenceVerdict = z.infer<typeof evidenceVerdictSchema>;

/** What a run was expected to prove. @public */
export const evidenceHypothesisSchema = z.object({
  given: z.string(),
  when: z.string(),
  then: z.string(),
  /** 0: derived, not written by anybody. */
  version: z.number().int(),
});

/** Everything that the verdict of a run is made of. @public */
export const evidenceSchema = z.object({
  runId: z.string(),
  /**
   * `running`: values so far; `settling`: the run ended and CloudWatch is still
   * taking values in; `judged`: for good; `none`: nothing was or will be read.
   */
  state: z.enum(EVIDENCE_STATES),
  /** Why there is none. */
  message: z.string().nullable(),
  /** When the verdict is due. Null when there is one. */
  judgeAt: timestampSchema.nullable(),
  /** When values were last read. */
  collectedAt: timestampSchema.nullable(),
  /** 1: as first judged; 2: late values changed it. 0: not judged. */
  revision: z.number().int(),
  /** SHA-256 of what the engine was given: the same input, the same verdict. */
  inputHash: z.string().nullable(),
  windows: z.object({
    before: timeSpanSchema,
    /** Null while no fault was injected. */
    fault: timeSpanSchema.nullable(),
    after: timeSpanSchema.nullable(),
  }),
  hypothesis: evidenceHypothesisSchema,
  actions: z.array(evidenceActionSchema),
  alarms: z.array(evidenceAlarmSchema),
  signals: z.array(evidenceSignalSchema),
  /** Only so far when `state` is `running` or `settling`. */
  verdict: evidenceVerdictSchema.nullable(),
  /** What could not be read and what to do about it. */
  problems: z.array(z.string()),
  /** Earlier runs of the template that have evidence, newest first. */
  comparable: z.array(
    z.object({
      runId: z.string(),
      faultAt: timestampSchema,
      verdict: z.enum(VERDICTS),
    }),
  ),
});
/** @public */
export type Evidence = z.infer<typeof evidenceSchema>;
