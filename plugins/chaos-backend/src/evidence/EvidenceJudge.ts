import {
  canonicalJson,
  Cell,
  describeAction,
  EvidenceSignal,
  isFault,
  judgeDocument,
  RunDocument,
  RunVerdict,
} from '@faultline/plugin-chaos-common';
import { MetricGateway } from '../aws/MetricGateway';
import { StoredRun } from '../database/RunStore';
import { ServiceStore } from '../database/ServiceStore';
import { StoredTemplate, TemplateStore } from '../database/TemplateStore';
import { sha256 } from '../sha256';
import { RunTargetReader } from '../targets/RunTargetReader';
import { leaveOutGuesses } from './collect/leaveOutGuesses';
import { MetricCollector } from './collect/MetricCollector';
import { Confounders } from './judge/Confounders';
import { describeTakeover } from './judge/describeTakeover';
import { EvidenceBody } from './judge/EvidenceBody';
import { packInput } from './judge/packInput';
import { readAlarms } from './judge/readAlarms';
import { readWindows, RunWindows } from './judge/readWindows';
import { toDocument } from './judge/toDocument';
import { viewSignal } from './judge/viewSignal';
import { viewVerdict } from './judge/viewVerdict';
import { EvidencePlan, SignalPlanner } from './signals/SignalPlanner';

/** A run with what its signals say, as of a time. */
export interface JudgedEvidence {
  windows: RunWindows;
  plan: EvidencePlan;
  document: RunDocument;
  packed: Buffer;
  hash: string;
  verdict: RunVerdict;
  body: EvidenceBody;
}

/** Reads the signals of a run and has the engine judge them. */
export class EvidenceJudge {
  readonly #options: EvidenceJudgeOptions;

  static create(options: EvidenceJudgeOptions): EvidenceJudge {
    return new EvidenceJudge(options);
  }

  private constructor(options: EvidenceJudgeOptions) {
    this.#options = options;
  }

  /** The service whose hypothesis counts for a run. Null: none is mapped. */
  async serviceOf(run: StoredRun): Promise<string | null> {
    if (run.entityRef) return run.entityRef;
    const { services } = this.#options;
    const mapped = await services.servicesByTemplate([run.templateKey]);
    const [first = null] = (mapped.get(run.templateKey) ?? []).sort();
    return first;
  }

  /** The signals that speak for a run. */
  async plan(run: StoredRun): Promise<EvidencePlan | undefined> {
    const { cellsById, planner, templates } = this.#options;
    const cell = cellsById.get(run.cellId);
    if (!cell) return undefined;
    return planner.plan({
      cell,
      entityRef: await this.serviceOf(run),
      templateKey: run.templateKey,
      template: await templates.get(run.templateKey),
      stopAlarmArns: run.stopAlarmArns,
      actions: run.actions,
      arns: await this.#resources(run, cell),
    });
  }

  /**
   * Reads and judges a run as of `now`.
   *
   * @throws AwsUnavailableError when CloudWatch should be asked again later
   */
  async judge(
    run: StoredRun,
    planned: EvidencePlan,
    now: Date,
  ): Promise<JudgedEvidence> {
    const { cellsById, collector, metrics } = this.#options;
    const windows = readWindows(run, { ...planned, now });
    const seconds = Math.floor(now.getTime() / 1000);
    const to = Math.min(windows.to, seconds);
    const readings = await collector.collect(
      planned.signals,
      { historyFrom: windows.historyFrom, from: windows.from, to },
      seconds,
    );
    const plan = leaveOutGuesses(planned, readings);
    const document = toDocument({ run, plan, readings, windows, now: to });
    const confounders = await this.#options.confounders.read({
      run,
      entityRef: await this.serviceOf(run),
      windows,
      now,
    });
    const verdict = withTakeover(
      judgeDocument(document, { confounders }),
      document,
      plan,
    );
    const alarms = await readAlarms({
      planned: plan.alarms,
      cellsById,
      metrics,
      span: { from: new Date(windows.from * 1000), to: new Date(to * 1000) },
    });
    const said = new Map(verdict.signals.map(each => [each.id, each]));
    const template = await this.#options.templates.get(run.templateKey);
    const signals = plan.signals.flatMap((each, index): EvidenceSignal[] => {
      const signal = document.signals[index];
      const cell = cellsById.get(each.cellId) ?? cellsById.get(run.cellId);
      return signal && cell
        ? [
            viewSignal({
              planned: each,
              signal,
              cell,
              reading: readings.get(each.id),
              outcome: said.get(each.id),
            }),
          ]
        : [];
    });
    return {
      windows,
      plan,
      document,
      ...packInput({ document, confounders }),
      verdict,
      body: {
        message: null,
        windows: viewWindows(windows, to),
        hypothesis: {
          given: plan.given,
          when: plan.when,
          then: plan.then,
          version: plan.version,
        },
        actions: run.actions.map(action => ({
          name: action.name,
          actionId: action.actionId,
          text: wordsOf(action, template),
          fault: isFault(action.actionId),
          startedAt: action.startedAt?.toISOString() ?? null,
          endedAt: action.endedAt?.toISOString() ?? null,
        })),
        alarms,
        signals,
        verdict: viewVerdict({
          document,
          verdict,
          objectiveSeconds: plan.objectiveSeconds,
          alarmAt: firstRing(alarms, windows.faultStart),
        }),
        problems: [
          ...new Set([
            ...plan.problems,
            ...signals.flatMap(({ title, problem }) =>
              problem ? [`${title}: ${problem}`] : [],
            ),
          ]),
        ],
        template: template ? snapshot(template) : null,
      },
    };
  }

  async #resources(run: StoredRun, cell: Cell): Promise<string[]> {
    try {
      const reader = this.#options.runTargetReader;
      const found = await reader.read(run, cell, 'read');
      return (found ?? []).map(({ resource }) => resource);
    } catch {
      // Experiments of a while ago have lost their targets: the rest speaks.
      return [];
    }
  }
}

function wordsOf(
  action: StoredRun['actions'][number],
  template: StoredTemplate | undefined,
): string {
  const planned = template?.actions.find(({ name }) => name === action.name);
  return describeAction(
    planned ?? { ...action, description: '', targets: {} },
    template?.targets ?? [],
  ).text;
}

/** Says first what the regions did, where one was meant to take over. */
function withTakeover(
  verdict: RunVerdict,
  document: RunDocument,
  plan: EvidencePlan,
): RunVerdict {
  const takeover = describeTakeover(document, plan.signals);
  const [deciding] = verdict.reasons;
  const tells =
    takeover &&
    deciding &&
    (takeover.takenOver
      ? verdict.verdict === 'passed'
      : verdict.verdict === 'failed');
  return tells
    ? {
        ...verdict,
        reasons: [
          { code: deciding.code, text: takeover.text },
          ...verdict.reasons,
        ],
      }
    : verdict;
}

function iso(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}

function viewWindows(windows: RunWindows, to: number): EvidenceBody['windows'] {
  const { from, start, faultStart, faultEnd } = windows;
  return {
    before: { from: iso(from), to: iso(faultStart ?? start) },
    fault:
      faultStart !== null && faultEnd !== null
        ? { from: iso(faultStart), to: iso(faultEnd) }
        : null,
    after:
      faultEnd !== null && to > faultEnd
        ? { from: iso(faultEnd), to: iso(to) }
        : null,
  };
}

function firstRing(
  alarms: EvidenceBody['alarms'],
  faultStart: number | null,
): number | null {
  const rings = alarms
    .flatMap(({ changes }) => changes)
    .filter(({ to }) => to === 'ALARM')
    .map(({ at }) => new Date(at).getTime() / 1000)
    .filter(at => faultStart !== null && at >= faultStart);
  return rings.length > 0 ? Math.min(...rings) : null;
}

function snapshot(template: StoredTemplate): EvidenceBody['template'] {
  const { templateId, description, actions, targets, stopAlarmArns } = template;
  const taken = { templateId, description, actions, targets, stopAlarmArns };
  return { ...taken, hash: sha256(canonicalJson(taken)) };
}

interface EvidenceJudgeOptions {
  cellsById: Map<string, Cell>;
  collector: MetricCollector;
  confounders: Confounders;
  metrics: MetricGateway;
  planner: SignalPlanner;
  runTargetReader: RunTargetReader;
  services: ServiceStore;
  templates: TemplateStore;
}
