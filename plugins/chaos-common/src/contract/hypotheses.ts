import { z } from 'zod';
import { entityRefSchema, mayUpdateSchema, timestampSchema } from './common';
import { seriesSchema } from './series';
import {
  SIGNAL_ORIGINS,
  signalDefinitionSchema,
  SignalDefinition,
  thresholdSchema,
} from './signalDefinitions';

function uniqueIds(signals: SignalDefinition[]): boolean {
  return new Set(signals.map(({ id }) => id)).size === signals.length;
}

const written = {
  given: z.string().trim().max(1000),
  when: z.string().trim().max(1000),
  then: z.string().trim().max(1000),
  /** How long recovery may take. */
  recoveryObjectiveSeconds: z.number().int().min(10).max(86_400),
  signals: z
    .array(signalDefinitionSchema)
    .max(50)
    .refine(uniqueIds, 'two signals have the same id'),
};

/** What a team expects of its service under one template. @public */
export const hypothesisSchema = z.object({
  entityRef: entityRefSchema,
  templateKey: z.string(),
  /** What the template does, in words; its key when it is gone. */
  templateTitle: z.string(),
  ...written,
  signals: z.array(
    // Clients bear fields that they do not know yet.
    z.object(signalDefinitionSchema.shape).extend({
      /** Where it was found. */
      origin: z.enum(SIGNAL_ORIGINS),
      /** What it is expected to do, in a sentence. */
      sentence: z.string(),
    }),
  ),
  /** 0: derived from alarms, annotations and dashboards; nobody wrote it. */
  version: z.number().int(),
  updatedAt: timestampSchema.nullable(),
  /** User entity ref. */
  updatedBy: z.string().nullable(),
  /** What could not be derived and what to do about it. */
  problems: z.array(z.string()),
  may: mayUpdateSchema,
});
/** @public */
export type Hypothesis = z.infer<typeof hypothesisSchema>;

/** The hypotheses of a service, one per template. @public */
export const hypothesisListSchema = z.object({
  items: z.array(hypothesisSchema),
});
/** @public */
export type HypothesisList = z.infer<typeof hypothesisListSchema>;

/** Body of a change: the whole hypothesis. @public */
export const hypothesisUpdateSchema = z.strictObject({
  ...written,
  /** The version that was edited; 0 for a derived one. Else 409. */
  version: z.number().int().min(0),
});
/** @public */
export type HypothesisUpdate = z.input<typeof hypothesisUpdateSchema>;

/** The first line of a hypothesis that is kept as a file. @public */
export const HYPOTHESIS_FORMAT = 'faultline.dev/hypothesis/v1';

/**
 * A hypothesis as a YAML file, to keep with the code of a service. Published as
 * JSON Schema in `hypothesis.schema.json`.
 * @public
 */
export const hypothesisFileSchema = z.strictObject({
  format: z.literal(HYPOTHESIS_FORMAT),
  ...written,
});
/** @public */
export type HypothesisFile = z.output<typeof hypothesisFileSchema>;

/** Body of a look at a file before it is imported. @public */
export const hypothesisCheckRequestSchema = z.strictObject({
  yaml: z.string().max(90_000),
});
/** @public */
export type HypothesisCheckRequest = z.input<
  typeof hypothesisCheckRequestSchema
>;

/** What a file says, or what is wrong with it. @public */
export const hypothesisCheckSchema = z.object({
  /** Null when something is wrong. */
  written: z
    .object({
      ...written,
      signals: z.array(z.object(signalDefinitionSchema.shape)),
    })
    .nullable(),
  problems: z.array(
    z.object({
      /** From 1. */
      line: z.number().int(),
      /** What is wrong there and what to do. */
      message: z.string(),
    }),
  ),
});
/** @public */
export type HypothesisCheck = z.infer<typeof hypothesisCheckSchema>;

/** Body of an import. @public */
export const hypothesisImportSchema = z.strictObject({
  /** As exported. */
  yaml: z.string().max(90_000),
  version: z.number().int().min(0),
});
/** @public */
export type HypothesisImport = z.input<typeof hypothesisImportSchema>;

/** An earlier state of a hypothesis. @public */
export const hypothesisVersionSchema = z.object({
  version: z.number().int(),
  updatedAt: timestampSchema,
  updatedBy: z.string(),
  ...written,
});

/** All states of a hypothesis, newest first. @public */
export const hypothesisVersionsSchema = z.object({
  items: z.array(hypothesisVersionSchema),
});
/** @public */
export type HypothesisVersions = z.infer<typeof hypothesisVersionsSchema>;

/** Body of a look at a signal's last day. @public */
export const signalPreviewRequestSchema = z.strictObject({
  signal: signalDefinitionSchema,
});
/** @public */
export type SignalPreviewRequest = z.input<typeof signalPreviewRequestSchema>;

/** A signal's last 24 hours, held against its threshold. @public */
export const signalPreviewSchema = z.object({
  sentence: z.string(),
  /** A ratio in percent. Null when nothing can be read. */
  series: seriesSchema.nullable(),
  /** Its own, else that of its alarm; null when it has none. */
  threshold: thresholdSchema.nullable(),
  /** Bins in which the threshold was breached, M of N counted. */
  breaches: z.number().int(),
  /** Bins with a value. */
  bins: z.number().int(),
  /** What is wrong and what to do about it. */
  problem: z.string().nullable(),
});
/** @public */
export type SignalPreview = z.infer<typeof signalPreviewSchema>;
