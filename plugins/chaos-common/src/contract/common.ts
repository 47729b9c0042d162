import { z } from 'zod';

/** A point in time: ISO 8601 in UTC with milliseconds. @public */
export const timestampSchema = z.iso.datetime();

/** A full entity ref in lower case: `component:default/checkout-api`. @public */
export const entityRefSchema = z
  .string()
  .regex(/^[^:/\s]+:[^:/\s]+\/[^:/\s]+$/, 'must be kind:namespace/name');

/**
 * Whether the caller may change something, and why not when they may not.
 * @public
 */
export const mayUpdateSchema = z.object({
  update: z.boolean(),
  reason: z.string().nullable(),
});
/** @public */
export type MayUpdate = z.infer<typeof mayUpdateSchema>;

/** Where a template lives: an AWS account and a region. @public */
export const cellSchema = z.object({
  /** `<account>.<region>`, for instance `111122223333.us-east-1`. */
  id: z.string(),
  accountId: z.string().regex(/^\d{12}$/),
  /** The name given to the account in the configuration. */
  accountName: z.string(),
  region: z.string(),
  /** From the configuration; an account without one counts as production. */
  environment: z.string(),
  /** True when `environment` is production. */
  production: z.boolean(),
});
/** @public */
export type Cell = z.infer<typeof cellSchema>;

/** A cell and how well it can be read. @public */
export const cellHealthSchema = cellSchema.extend({
  /** `waiting`: never read so far. */
  state: z.enum(['current', 'waiting', 'failing']),
  /** When everything in the cell was last read. Null: never. */
  readAt: timestampSchema.nullable(),
  /** When it will be read next. */
  nextReadAt: timestampSchema.nullable(),
  /** What is wrong and what to do, when `failing`. */
  problem: z
    .object({
      kind: z.enum(['denied', 'throttled', 'unreachable', 'unexpected']),
      message: z.string(),
      since: timestampSchema,
    })
    .nullable(),
});
/** @public */
export type CellHealth = z.infer<typeof cellHealthSchema>;

/** All cells. @public */
export const cellListSchema = z.object({ items: z.array(cellHealthSchema) });
/** @public */
export type CellList = z.infer<typeof cellListSchema>;
