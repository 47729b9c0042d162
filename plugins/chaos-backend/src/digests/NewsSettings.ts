import { NotificationSettings } from '@faultline/plugin-chaos-common';
import { Scoring } from '../scoringConfig';

/** By what news are found, and when they are told. */
export interface NewsSettings extends NotificationSettings {
  freshnessDays: number;
  soonDays: number;
}

export function newsSettings(config: {
  notifications: NotificationSettings;
  scoring: Scoring;
}): NewsSettings {
  return {
    ...config.notifications,
    freshnessDays: config.scoring.policy.freshness.days,
    soonDays: config.notifications.staleSoonDays,
  };
}
