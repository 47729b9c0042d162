import {
  ChosenTargets,
  FailureMode,
  isFault,
  Judgement,
  modesOfTemplate,
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
  modes: FailureMode[];
  /** Whether any alarm could have stopped it. */
  guarded: boolean;
  /** How long its longest fault lasted. */
  faultSeconds: number;
  /** Share of the matching resources in per cent. Null: not known. */
  percent: number | null;
  /** Fingerprint of what was run. */
  hash: string;
  /** What it hit by target, where it was previewed. */
  targets: ChosenTargets[] | null;
  /** Lambda functions among these. */
  functions: string[];
  /** The services that own what it hit. Null: not known, so all that are mapped. */
  hits: string[] | null;
}

const NOTHING: Measured = {
  recoverySeconds: null,
  objectiveSeconds: null,
  alarmSeconds: null,
};

/** A judged run as evidence. Undefined while it has no verdict. */
export function toRunRecord(
  run: StoredRun,
  measured: Measured = NOTHING,
  preview: Pick<RunRecord, 'targets' | 'hits'> = { targets: null, hits: null },
): RunRecord | undefined {
  const { judgement } = run;
  if (!judgement || judgement.reason === 'judging') return undefined;
  return {
    ...measured,
    ...preview,
    runId: run.id,
    templateKey: run.templateKey,
    cellId: run.cellId,
    endedAt: (run.endedAt ?? run.createdAt).getTime(),
    verdict: judgement.verdict,
    behaviour: judgement.behaviour ?? null,
    modes: modesOfTemplate(run),
    guarded: run.stopAlarmArns.length > 0,
    faultSeconds: Math.max(0, ...run.actions.map(lasted)),
    percent: percentOf(run),
    hash: fingerprintOf(run),
    functions: run.targets
      .filter(({ resourceType }) => resourceType === 'aws:lambda:function')
      .flatMap(({ resourceArns }) => resourceArns),
  };
}

function lasted(action: StoredRun['actions'][number]): number {
  const { actionId, startedAt, endedAt } = action;
  return isFault(actionId) && startedAt && endedAt
    ? (endedAt.getTime() - startedAt.getTime()) / 1000
    : 0;
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
