import type { SimulatedClock } from '../../clock/SimulatedClock';
import { MemoryEvents } from './EventSink';
import { MemoryLogs } from './LogSink';
import { MemoryObjects } from './ObjectSink';

/** Where services leave what other services serve. @public */
export class Sinks {
  readonly objects: MemoryObjects;
  readonly logs = new MemoryLogs();
  readonly events = new MemoryEvents();

  constructor(clock: SimulatedClock) {
    this.objects = new MemoryObjects(() => clock.now());
  }
}
