import { Cell, findHalt, WatchedAlarm } from '@faultline/plugin-chaos-common';
import { alarmNameOf, cellOfAlarm } from '../aws/alarmArns';
import { CloudWatchGateway } from '../aws/CloudWatchGateway';
import { RunStore, StoredRun } from '../database/RunStore';
import { RunRecorder } from '../lifecycle/RunRecorder';
import { Inquirer } from './Inquirer';

/** Finds out which of its stop alarms halted a run, and when that went off. */
export class HaltInquirer implements Inquirer {
  readonly #options: HaltInquirerOptions;

  static create(options: HaltInquirerOptions): HaltInquirer {
    return new HaltInquirer(options);
  }

  private constructor(options: HaltInquirerOptions) {
    this.#options = options;
  }

  async ask(run: StoredRun): Promise<boolean> {
    const { recorder, runs } = this.#options;
    const watched = await Promise.all(
      run.stopAlarmArns.map(arn => this.#watch(arn, run)),
    );
    const alarms = findHalt(watched, run.stateReason);
    // AWS halted it, so one went off: its history is only late.
    if (alarms.length === 0) return false;
    await runs.saveHalt(run.id, alarms);
    await recorder.announce((await runs.get(run.id)) ?? run);
    return true;
  }

  async #watch(arn: string, run: StoredRun): Promise<WatchedAlarm> {
    const { cellsById, gateway, now } = this.#options;
    const name = alarmNameOf(arn);
    const cell = cellOfAlarm(arn, cellsById);
    if (!cell) return { name, raisedAt: null };
    const raisedAt = await gateway.alarmRaisings(cell, name, {
      from: run.createdAt,
      to: run.endedAt ?? now(),
    });
    return { name, raisedAt };
  }
}

interface HaltInquirerOptions {
  cellsById: Map<string, Cell>;
  gateway: CloudWatchGateway;
  recorder: RunRecorder;
  runs: RunStore;
  now: () => Date;
}
