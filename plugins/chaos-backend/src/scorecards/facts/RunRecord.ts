import {
  ActionProof,
  ChosenTargets,
  documentOf,
  isFault,
  Judgement,
  proofsOfTemplate,
} from '@faultline/plugin-chaos-common';
import { StoredRun } from '../../database/RunStore';
import { fingerprintOf } from '../../guardrails/fingerprintOf';

/** What the signals of a run showed, in seconds. */
export interface Measured {
  /** Upper end of the range. Null: it did not deviate, or did not recover. */
  recoverySeconds: number | null;
  objectiveSeconds: number | null;
  /** From the fault to the first alarm. Null: none rang. */
  alarmSeconds: number | null;
}

/** What is kept of an ended run as evidence. Times in epoch milliseconds. */
export interface RunRecord extends Measured {
  runId: string;
  templateKey: string;
  cellId: string;
  endedAt: number;
  verdict: Judgement['verdict'];
  behaviour: 'held' | 'recovered' | 'not-recovered' | null;
  /** What its actions can prove, whatever is configured. */
  proofs: ActionProof[];
  /** Whether any alarm could have stopped it. */
  guarded: boolean;
  /** How long its longest fault lasted. */
  faultSeconds: number;
  /** From the start of its first SSM document to the end of its last. */
  documentSeconds: number;
  /** Share of the matching resources in per cent. Null: not known. */
  percent: number | null;
  /** Fingerprint of what was run. */
  hash: string;
  /** What it hit by target, where it was previewed. */
  targets: ChosenTargets[] | null;
  /** The Lambda functions that it hit, as far as that is known. */
  functions: string[];
  /** The services that own what it hit. Null: not known, so all that are mapped. */
  hits: string[] | null;
}

const NOTHING: Measured = {
  recoverySeconds: null,
  objectiveSeconds: null,
  alarmSeconds: null,
};

const NOT_KNOWN = { targets: null, hits: null, functions: [] };

/** Whether it is about Lambda functions. */
export function isFunction({
  resourceType,
}: {
  resourceType: string;
}): boolean {
  return resourceType === 'aws:lambda:function';
}

/**
 * A judged run as evidence. Undefined while it has no verdict, and for previews,
 * which are none.
 *
 * @param hit - what is known from elsewhere of what it hit
 */
export function toRunRecord(
  run: StoredRun,
  measured: Measured = NOTHING,
  hit: Pick<RunRecord, 'targets' | 'hits' | 'functions'> = NOT_KNOWN,
): RunRecord | undefined {
  const { judgement, preview } = run;
  if (!judgement || judgement.reason === 'judging' || preview) return undefined;
  return {
    ...measured,
    ...hit,
    runId: run.id,
    templateKey: run.templateKey,
    cellId: run.cellId,
    endedAt: (run.endedAt ?? run.createdAt).getTime(),
    verdict: judgement.verdict,
    behaviour: judgement.behaviour ?? null,
    proofs: proofsOfTemplate(run),
    guarded: run.stopAlarmArns.length > 0,
    faultSeconds: Math.max(0, ...run.actions.map(lasted)),
    documentSeconds: documentSpan(run.actions),
    percent: percentOf(run),
    hash: fingerprintOf(run),
    functions: [
      ...new Set([
        ...run.targets.filter(isFunction).flatMap(each => each.resourceArns),
        ...(hit.targets ?? [])
          .filter(isFunction)
          .flatMap(each => each.resources),
        ...hit.functions,
      ]),
    ].sort(),
  };
}

function lasted(action: StoredRun['actions'][number]): number {
  const { actionId, startedAt, endedAt } = action;
  return isFault(actionId) && startedAt && endedAt
    ? (endedAt.getTime() - startedAt.getTime()) / 1000
    : 0;
}

/** One document may begin what another ends: between them the fault goes on. */
function documentSpan(actions: StoredRun['actions']): number {
  const ran = actions.flatMap(action => {
    const { startedAt, endedAt } = action;
    return documentOf(action) !== null && startedAt && endedAt
      ? [{ from: startedAt.getTime(), to: endedAt.getTime() }]
      : [];
  });
  if (ran.length === 0) return 0;
  const from = Math.min(...ran.map(each => each.from));
  return (Math.max(...ran.map(each => each.to)) - from) / 1000;
}

/** The share of the target that was hit least. */
function percentOf({ targets }: StoredRun): number | null {
  const shares = targets.map(({ selectionMode }) => {
    const [, percent] = /^PERCENT\((\d+)\)$/.exec(selectionMode) ?? [];
    if (percent) return Number(percent);
    return selectionMode === 'ALL' ? 100 : null;
  });
  return shares.length === 0 || shares.includes(null)
    ? null
    : Math.min(...shares.map(Number));
}
