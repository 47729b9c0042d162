import { IANAZone } from 'luxon';
import { z } from 'zod';
import { problemsOf, SettingsProblem } from '../settings';

/**
 * What owners are told of a service: that it became failing, that a finding came
 * back, that evidence gets stale in some days.
 * @public
 */
export const NEWS_KINDS = ['failing', 'relapse', 'staleSoon'] as const;
/** @public */
export type NewsKind = (typeof NEWS_KINDS)[number];

/**
 * The topic of each kind in the portal's notification settings, by which people
 * turn it off for themselves. Not to be renamed: their settings name it.
 * @public
 */
export const NEWS_TOPICS: Readonly<Record<NewsKind, string>> = {
  failing: 'chaos-failing',
  relapse: 'chaos-relapse',
  staleSoon: 'chaos-stale-soon',
};

/** When a kind is told. @public */
export const CADENCES = ['immediately', 'daily', 'weekly'] as const;
/** @public */
export type Cadence = (typeof CADENCES)[number];

/** What of it is let through. `failing`: not what gets stale. @public */
export const NEWS_MUTES = ['all', 'failing', 'none'] as const;
/** @public */
export type NewsMute = (typeof NEWS_MUTES)[number];

const cadence = z.enum(CADENCES);
const ENTITY_REF = /^[^:/\s]+:[^:/\s]+\/[^:/\s]+$/;

const settingsSchema = z.strictObject({
  digest: z
    .strictObject({
      failing: cadence.default('immediately'),
      relapse: cadence.default('immediately'),
      staleSoon: cadence.default('weekly'),
    })
    .prefault({}),
  /** How long that which is told at once waits for more of its kind. */
  gatherSeconds: z
    .number()
    .min(0, 'must be from 0 to 3600')
    .max(3600, 'must be from 0 to 3600')
    .default(30),
  /** How many days ahead it is told that evidence gets stale. */
  staleSoonDays: z.number().positive('must be above 0').default(7),
  /** When daily and weekly digests are sent. */
  sendAt: z
    .strictObject({
      day: z
        .enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])
        .default('mon'),
      time: z
        .string()
        .regex(
          /^([01]\d|2[0-3]):[0-5]\d$/,
          'must be a time of day such as "08:00"',
        )
        .default('08:00'),
      timeZone: z
        .string()
        .refine(
          zone => IANAZone.isValidZone(zone),
          'must be a time zone of the IANA database',
        )
        .default('UTC'),
    })
    .prefault({}),
  /** What is let through to some owners, by their entity ref. */
  owners: z
    .record(z.string(), z.enum(NEWS_MUTES))
    .default({})
    .superRefine((owners, context) => {
      for (const ref of Object.keys(owners)) {
        if (!ENTITY_REF.test(ref)) {
          context.addIssue({
            code: 'custom',
            path: [ref],
            message: 'must be an entity ref such as group:default/team-a',
          });
        }
      }
    })
    .transform(owners =>
      Object.fromEntries(
        Object.entries(owners).map(([ref, mute]) => [
          ref.toLocaleLowerCase('en-US'),
          mute,
        ]),
      ),
    ),
});

/** @public */
export type NotificationSettings = z.output<typeof settingsSchema>;

/**
 * Reads the settings of notifications, or everything that is wrong with them.
 *
 * @param settings - as configured; undefined when nothing is
 * @public
 */
export function readNotificationSettings(
  settings: unknown,
):
  | { ok: true; settings: NotificationSettings }
  | { ok: false; problems: SettingsProblem[] } {
  const read = settingsSchema.safeParse(settings ?? {});
  return read.success
    ? { ok: true, settings: read.data }
    : { ok: false, problems: problemsOf(read.error) };
}
