/** One event of a log stream. @public */
export interface LogEvent {
  /** ARN of the log group, without a trailing `:*`. */
  logGroupArn: string;
  logStream: string;
  /** Epoch milliseconds of simulated time. */
  timestamp: number;
  message: string;
}

/** Where services put what CloudWatch Logs serves. @public */
export interface LogSink {
  putLogEvent(event: LogEvent): void;
}

/** Log events in memory. @public */
export class MemoryLogs implements LogSink {
  readonly #events: LogEvent[] = [];

  putLogEvent(event: LogEvent): void {
    this.#events.push(event);
  }

  /** All events, in the order of arrival. */
  list(): readonly LogEvent[] {
    return this.#events;
  }
}
