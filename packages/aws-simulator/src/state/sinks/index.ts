export type { AwsEvent, EventSink } from './EventSink';
export type { LogEvent, LogSink } from './LogSink';
export type { ObjectSink, StoredObject } from './ObjectSink';
export { Sinks } from './Sinks';
