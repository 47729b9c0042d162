const HARMLESS: readonly string[] = [
  'aws:fis:wait',
  'aws:cloudwatch:assert-alarm-state',
];

/**
 * Whether an action does something to resources. Waiting and looking at alarms
 * do not, so a run of nothing else is no evidence.
 * @public
 */
export function isFault(actionId: string): boolean {
  return !HARMLESS.includes(actionId);
}
