export { MemoryEvents } from './EventSink';
export type { AwsEvent, EventSink } from './EventSink';
export { MemoryLogs } from './LogSink';
export type { LogEvent, LogSink } from './LogSink';
export { MemoryObjects } from './ObjectSink';
export type { ObjectSink, StoredObject } from './ObjectSink';
export { Sinks } from './Sinks';
