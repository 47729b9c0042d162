export {
  CADENCES,
  NEWS_KINDS,
  NEWS_MUTES,
  NEWS_TOPICS,
  readNotificationSettings,
} from './NotificationSettings';
export type {
  Cadence,
  NewsKind,
  NewsMute,
  NotificationSettings,
} from './NotificationSettings';
export { isMuted } from './isMuted';
export { nextSendAt } from './nextSendAt';
