import type { Test } from './startTest';

/** A record of an experiment's log. */
interface LogRecord {
  id: string;
  log_type: string;
  event_timestamp: string;
  version: string;
  details: Record<string, unknown>;
}

/** The records that went to CloudWatch Logs. */
export function logRecords({ simulator }: Test) {
  return simulator.sinks.logs.list().map(({ message }) => {
    const record: LogRecord = JSON.parse(message);
    return record;
  });
}
