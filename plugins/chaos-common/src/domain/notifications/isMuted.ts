import { NewsKind, NewsMute } from './NotificationSettings';

/**
 * Whether a kind is held back where any of these settings holds it back: that of
 * the service and that of the owner. One that is not given lets all through.
 * @public
 */
export function isMuted(
  kind: NewsKind,
  ...mutes: (NewsMute | undefined)[]
): boolean {
  return mutes.some(
    mute => mute === 'none' || (mute === 'failing' && kind === 'staleSoon'),
  );
}
