import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  NotificationSettings,
  readNotificationSettings,
} from '@faultline/plugin-chaos-common';

const KEY = 'chaos.notifications';

/**
 * Reads the section `chaos.notifications`.
 *
 * @throws InputError that names every wrong key and says what it must be
 */
export function readNotifications(config: Config): NotificationSettings {
  const read = readNotificationSettings(config.getOptional(KEY));
  if (read.ok) return read.settings;
  throw new InputError(
    read.problems
      .map(({ path, message }) =>
        path ? `${KEY}.${path} ${message}` : `${KEY} ${message}`,
      )
      .join('; '),
  );
}
