import { binomialTail } from '../stats/binomialTail';
import { normalTail } from '../stats/normalTail';
import { Proportion, shareOf } from './Proportion';

/** Below this many bad events the normal approximation is not trusted. */
const FEW = 20;

/**
 * Chance of seeing so many bad events if nothing had changed (one-sided).
 * Exact where there are few: given all bad events, each is as likely to fall
 * into either window as the requests are. Else the pooled two-proportion test,
 * weakened by the over-dispersion.
 */
export function chanceOf(
  seen: Proportion,
  before: Proportion,
  dispersion: number,
): number {
  if (seen.all === 0 || before.all === 0) return 1;
  const bad = seen.bad + before.bad;
  if (seen.bad < FEW && dispersion < 1.5) {
    return binomialTail(
      Math.round(seen.bad),
      Math.round(bad),
      seen.all / (seen.all + before.all),
    );
  }
  const share = bad / (seen.all + before.all);
  const variance =
    share * (1 - share) * (1 / seen.all + 1 / before.all) * dispersion;
  if (variance <= 0) return seen.bad > 0 && before.bad === 0 ? 0 : 1;
  return normalTail((shareOf(seen) - shareOf(before)) / Math.sqrt(variance));
}
