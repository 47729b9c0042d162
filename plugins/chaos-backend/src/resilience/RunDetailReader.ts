import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ActiveRuns,
  chaosRunStartPermission,
  RunDetail,
} from '@faultline/plugin-chaos-common';
import { ChaosConfig } from '../config';
import { InquiryStore } from '../database/InquiryStore';
import { IntentStore } from '../database/IntentStore';
import { RunStore, StoredRun } from '../database/RunStore';
import { StateChangeStore } from '../database/StateChangeStore';
import { TemplateStore } from '../database/TemplateStore';
import { cellReadOnlyReason } from '../permissions/readOnlyReason';
import { inCell, ServiceAccess } from '../permissions/ServiceAccess';
import { StopAccess } from '../permissions/StopAccess';
import { KnownTargets } from '../targets/KnownTargets';
import { RunReader } from './RunReader';
import { RunViews } from './RunViews';
import { viewHalt } from './viewHalt';
import { viewHistory } from './viewHistory';
import { viewTimeline } from './viewTimeline';

/** Reads what the page of a run shows, and what runs now. */
export class RunDetailReader {
  readonly #options: RunDetailReaderOptions;

  static create(options: RunDetailReaderOptions): RunDetailReader {
    return new RunDetailReader(options);
  }

  private constructor(options: RunDetailReaderOptions) {
    this.#options = options;
  }

  async get(
    id: string,
    { credentials }: { credentials: BackstageCredentials },
  ): Promise<RunDetail> {
    const { changes, inquiries, intents, reader, targets, templates } =
      this.#options;
    const run = await reader.find(id);
    const shown = await reader.show(run, { credentials });
    const subjects = [run.id, ...(run.intentId ? [run.intentId] : [])];
    const [template, intent, history, asked, known, may] = await Promise.all([
      templates.get(run.templateKey),
      run.intentId ? intents.get(run.intentId) : undefined,
      changes.of(subjects),
      inquiries.openOf(run.id),
      targets.of([run]),
      this.#may(run, shown.entityRefs, credentials),
    ]);
    const hit = known.get(run.id);
    return {
      ...shown,
      timeline: viewTimeline(run, template),
      groups: hit?.groups ?? null,
      groupsFrom: hit?.from ?? null,
      groupsAwaited: asked.includes('targets'),
      groupsMessage: hit?.message ?? '',
      halt: viewHalt(run, { awaited: asked.includes('halt') }),
      history: viewHistory(run, intent, history),
      may,
    };
  }

  /** Runs in progress, previews apart, that the reader may see. */
  async active({
    credentials,
  }: {
    credentials: BackstageCredentials;
  }): Promise<ActiveRuns> {
    const { access, runs, views } = this.#options;
    await access.readable(credentials);
    const active = await runs.allActive();
    const shown = await views.view(
      active.filter(run => !run.preview),
      { credentials },
    );
    return { items: shown.filter(run => run.entityRefs.length > 0) };
  }

  async #may(
    run: StoredRun,
    entityRefs: string[],
    credentials: BackstageCredentials,
  ): Promise<RunDetail['may']> {
    const { access, config, stopAccess } = this.#options;
    const cell = config.cells.find(each => each.id === run.cellId);
    const refs = entityRefs.map(ref => inCell(ref, run.cellId));
    const [startable, stop] = await Promise.all([
      access.filter(chaosRunStartPermission, refs, credentials),
      stopAccess.may(entityRefs, run.cellId, credentials),
    ]);
    const open = cell && cellReadOnlyReason(config, cell) === null;
    return { start: Boolean(open) && startable.length > 0, stop };
  }
}

interface RunDetailReaderOptions {
  access: ServiceAccess;
  changes: StateChangeStore;
  config: ChaosConfig;
  inquiries: InquiryStore;
  intents: IntentStore;
  reader: RunReader;
  runs: RunStore;
  stopAccess: StopAccess;
  targets: KnownTargets;
  templates: TemplateStore;
  views: RunViews;
}
