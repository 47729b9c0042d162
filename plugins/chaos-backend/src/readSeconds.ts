import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { Duration } from 'luxon';

/**
 * Reads a duration such as `60s`, `PT1M` or `{ minutes: 1 }`, in seconds.
 *
 * @throws InputError when it is no duration, or below half a second.
 */
export function readSeconds(
  config: Config,
  key: string,
  options: { default: number },
): number {
  if (!config.has(key)) return options.default;
  const seconds = Duration.fromObject(
    readDurationFromConfig(config, { key }),
  ).as('seconds');
  if (!(seconds >= 0.5)) {
    throw new InputError(`${key} must be at least half a second`);
  }
  return seconds;
}
