import {
  FailureMode,
  waiverRequestSchema,
} from '@faultline/plugin-chaos-common';
import { Text } from '../../hooks/useText';
import { dayRange, endOf } from './waiverDays';

interface RequestFields {
  mode: FailureMode;
  reason: string;
  /** `2026-12-31`; empty for none. */
  day: string;
}

/** What is wrong with a request before it is sent; nothing when it is fine. */
export function requestProblems(
  t: Text,
  { mode, reason, day }: RequestFields,
  maxDays: number,
  now: number,
): { reason?: string; day?: string } {
  const { min, max } = dayRange(now, maxDays);
  const request = { mode, reason, expiresAt: endOf(day || min) };
  return {
    ...(!waiverRequestSchema.safeParse(request).success && {
      reason: t('waiverReasonShort'),
    }),
    ...dayProblem(),
  };

  function dayProblem(): { day?: string } {
    if (day === '') return { day: t('waiverEndsMissing') };
    if (day < min) return { day: t('waiverEndsPast') };
    if (day > max)
      return { day: t('waiverEndsFar', { days: String(maxDays) }) };
    return {};
  }
}
