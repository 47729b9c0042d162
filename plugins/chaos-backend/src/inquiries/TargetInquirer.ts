import { Cell } from '@faultline/plugin-chaos-common';
import { StoredRun } from '../database/RunStore';
import { RunTargetStore } from '../database/RunTargetStore';
import { ServiceStore } from '../database/ServiceStore';
import { Inquirer } from './Inquirer';
import { RunRecorder } from '../lifecycle/RunRecorder';
import { RunTargetReader } from '../targets/RunTargetReader';
import { TargetGrouper } from '../targets/TargetGrouper';

/** Finds out what a run really hits, and whose that is. */
export class TargetInquirer implements Inquirer {
  readonly #options: TargetInquirerOptions;

  static create(options: TargetInquirerOptions): TargetInquirer {
    return new TargetInquirer(options);
  }

  private constructor(options: TargetInquirerOptions) {
    this.#options = options;
  }

  async ask(run: StoredRun, cell: Cell): Promise<boolean> {
    const { grouper, recorder, runTargetReader, runTargets } = this.#options;
    const resolved = await runTargetReader.read(run, cell, 'read');
    if (!resolved) return false;
    const before = (await runTargets.getMany([run.id])).get(run.id);
    const found = await grouper.group(resolved, cell, await this.#first(run));
    await runTargets.saveGroups(run.id, found);
    if (before?.groups === null || before?.message !== found.message) {
      await recorder.announce(run);
    }
    // Tags that could not be read are asked for again; the targets never are.
    return found.message === '';
  }

  /** The service whose run it is, as far as one is known. */
  async #first({ entityRef, templateKey }: StoredRun): Promise<string> {
    if (entityRef) return entityRef;
    const [mapped] = await this.#options.services.servicesOf([templateKey]);
    return mapped?.entityRef ?? '';
  }
}

interface TargetInquirerOptions {
  grouper: TargetGrouper;
  recorder: RunRecorder;
  runTargetReader: RunTargetReader;
  runTargets: RunTargetStore;
  services: ServiceStore;
}
