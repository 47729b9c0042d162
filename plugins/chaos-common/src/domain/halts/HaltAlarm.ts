/**
 * A stop alarm that halted a run, or may have.
 * @public
 */
export interface HaltAlarm {
  name: string;
  /** When it went into ALARM, ISO 8601; null where that is not known. */
  at: string | null;
}
