import { formatDuration } from '@faultline/plugin-chaos-common';
import { Text } from '../../../hooks/useText';
import { ACTION_WORDS } from '../actionWords';
import { TimelineRow } from './layOutTimeline';

/** What stands at a bar: "7 min of 10 min, running". */
export function barWords(t: Text, row: TimelineRow): string {
  const { state, startedAt } = row.action;
  const word = t(ACTION_WORDS[state]);
  const [first, rest] = row.pieces;
  const seconds = (from: number, to: number) =>
    formatDuration(Math.round((to - from) / 1000));
  if (!first || (!startedAt && state !== 'pending')) return word;
  if (rest) {
    return t('timelineOf', {
      done: seconds(first.from, first.to),
      planned: seconds(row.from, row.to),
      state: word,
    });
  }
  return t('timelineFor', { span: seconds(row.from, row.to), state: word });
}

/** Which actions must end first: "after 1 and 2". */
export function afterWords(t: Text, row: TimelineRow): string {
  return row.after.length > 0
    ? t('timelineAfter', { names: row.after.join(', ') })
    : '';
}

/** Words that have no room are cut; all of them are in the table. */
export function cutWords(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
