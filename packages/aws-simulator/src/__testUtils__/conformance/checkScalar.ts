import type { ModelShape } from './ApiModel';

const YEAR_2000 = 946_684_800;
const YEAR_2100 = 4_102_444_800;
const SPECIAL = ['NaN', 'Infinity', '-Infinity'];
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const RFC_822 = /^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/;
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

function isEpochSeconds(value: unknown): boolean {
  return typeof value === 'number' && value > YEAR_2000 && value < YEAR_2100;
}

/** What JSON has to hold for each type. */
const IN_JSON: Record<string, (value: unknown) => boolean> = {
  integer: Number.isSafeInteger,
  long: Number.isSafeInteger,
  float: value => typeof value === 'number' || SPECIAL.includes(String(value)),
  double: value => typeof value === 'number' || SPECIAL.includes(String(value)),
  boolean: value => typeof value === 'boolean',
  timestamp: isEpochSeconds,
  blob: value => typeof value === 'string' && BASE64.test(value),
};

/** What text, in XML or in a header, has to hold for each type. */
const IN_TEXT: Record<string, (text: string) => boolean> = {
  integer: text => /^-?\d+$/.test(text),
  long: text => /^-?\d+$/.test(text),
  float: text => SPECIAL.includes(text) || Number.isFinite(Number(text)),
  double: text => SPECIAL.includes(text) || Number.isFinite(Number(text)),
  boolean: text => text === 'true' || text === 'false',
  blob: text => BASE64.test(text),
};

const TIMESTAMPS = { iso8601: ISO, rfc822: RFC_822, unixTimestamp: /^\d+$/ };

/** Says how a value in JSON breaks the type of its shape. */
export function jsonScalarProblem(
  { type = 'string', timestampFormat }: ModelShape,
  value: unknown,
): string | undefined {
  const isText = typeof value === 'string';
  const isRight =
    type === 'timestamp' &&
    timestampFormat &&
    timestampFormat !== 'unixTimestamp'
      ? isText && TIMESTAMPS[timestampFormat].test(value)
      : IN_JSON[type]?.(value) ?? isText;
  return isRight ? undefined : `${JSON.stringify(value)} is not a ${type}`;
}

/** Says how text breaks the type of its shape. */
export function textScalarProblem(
  { type = 'string', timestampFormat = 'iso8601' }: ModelShape,
  text: string,
): string | undefined {
  const isRight =
    type === 'timestamp'
      ? TIMESTAMPS[timestampFormat].test(text)
      : IN_TEXT[type]?.(text) ?? true;
  return isRight ? undefined : `'${text}' is not a ${type}`;
}
