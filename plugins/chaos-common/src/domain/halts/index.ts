export { alarmsNamedIn } from './alarmsNamedIn';
export { describeHalt } from './describeHalt';
export { findHalt } from './findHalt';
export type { WatchedAlarm } from './findHalt';
export type { HaltAlarm } from './HaltAlarm';
