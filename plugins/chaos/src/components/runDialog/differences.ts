import { Preview } from '@faultline/plugin-chaos-common';
import { Text } from '../../hooks/useText';
import { MessageKey } from '../../translations/messages';

export type RunDifferences = NonNullable<Preview['differences']>;
type RunDifference = RunDifferences[number];

const PARTS: Record<RunDifference['part'], MessageKey> = {
  action: 'partAction',
  target: 'partTarget',
  'stop-alarm': 'partAlarm',
  options: 'partOptions',
};

/** One thing in which this run differs from the last one, as a sentence. */
export function differenceWords(t: Text, difference: RunDifference): string {
  const { part, name, field, before, now } = difference;
  const values = {
    part: t(PARTS[part]),
    name,
    before: before ?? t('dialogNothing'),
    now: now ?? t('dialogNothing'),
  };
  if (field) return t('dialogChangeField', { ...values, field });
  return before === null
    ? t('dialogChangeAdded', values)
    : t('dialogChangeRemoved', values);
}

/** Beside a parameter of an action: how it was the last time, if it differs. */
export function parameterMark(
  t: Text,
  differences: RunDifferences,
  action: string,
  parameter: string,
): string | undefined {
  const ofAction = differences.filter(
    ({ part, name }) => part === 'action' && name === action,
  );
  const found = ofAction.find(({ field }) => field === parameter);
  if (found?.before) return t('dialogChanged', { before: found.before });
  const isNew = ofAction.some(
    ({ field, before }) =>
      before === null && (field === parameter || field === null),
  );
  return isNew ? t('dialogAdded') : undefined;
}
