import { DateTime, IANAZone } from 'luxon';
import { z } from 'zod';

/** The days of a week as a policy names them. @public */
export const WEEKDAYS = [
  'mon',
  'tue',
  'wed',
  'thu',
  'fri',
  'sat',
  'sun',
] as const;

/** @public */
export type Weekday = (typeof WEEKDAYS)[number];

const clockTime = z
  .string()
  .regex(
    /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/,
    'must be a time of day from 00:00 to 24:00, for example 09:30',
  );

const localTime = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/,
    'must be a local date or time, for example 2026-12-20 or 2026-12-20T18:00',
  )
  .refine(
    text => DateTime.fromISO(text, { zone: 'utc' }).isValid,
    'is no day of the calendar',
  );

const openingSchema = z
  .strictObject({
    /** Days on which it begins. */
    days: z.array(z.enum(WEEKDAYS)).min(1, 'must name at least one day'),
    /** Wall-clock time at which it begins. */
    from: clockTime.refine(text => text !== '24:00', 'must be before 24:00'),
    /** Wall-clock time at which it ends; earlier than `from`: on the next day. */
    to: clockTime.refine(text => text !== '00:00', 'must be after 00:00'),
  })
  .refine(({ from, to }) => from !== to, {
    path: ['to'],
    message: 'must differ from "from"; a whole day is 00:00 to 24:00',
  });

const freezeSchema = z
  .strictObject({
    /** For instance `Black Friday`. */
    name: z.string().trim().min(1, 'must say what the freeze is for'),
    /** First moment, local. A date alone: the start of that day. */
    from: localTime,
    /** First moment after it, local. A date alone: the end of that day. */
    to: localTime,
  })
  .refine(({ from, to }) => endOf(to) > startOf(from), {
    path: ['to'],
    message: 'must be after "from"',
  });

/** When runs may take place, by the clocks of one time zone. @public */
export const windowSchema = z.strictObject({
  /** IANA name of the zone whose clocks count. Default: UTC. */
  timeZone: z
    .string()
    .refine(
      zone => IANAZone.isValidZone(zone),
      'must be a time zone of the IANA database, for example Europe/Paris',
    )
    .default('UTC'),
  /** A run must fit into these. Empty: at any time. */
  allow: z.array(openingSchema).default([]),
  /** No run may touch any of these. */
  freezes: z.array(freezeSchema).default([]),
});

/** @public */
export type GuardrailWindow = z.output<typeof windowSchema>;

function startOf(local: string): number {
  return DateTime.fromISO(local, { zone: 'utc' }).toMillis();
}

function endOf(local: string): number {
  const date = DateTime.fromISO(local, { zone: 'utc' });
  return (local.includes('T') ? date : date.plus({ days: 1 })).toMillis();
}
