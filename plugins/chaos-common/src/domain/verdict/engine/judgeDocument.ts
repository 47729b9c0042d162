import type { RunDocument } from './document/RunDocument';
import type { JudgeOptions } from './JudgeOptions';
import { lateBy } from './run/checkOnset';
import { decideRun } from './run/decideRun';
import { findNotes } from './run/findNotes';
import { judgeSignals } from './run/judgeSignals';
import { findOnset } from './run/Onset';
import { prepareRun } from './run/prepareRun';
import { rateRun } from './run/rateRun';
import { readExposure } from './run/readExposure';
import type { RunFacts } from './run/RunFacts';
import { toSignalVerdict } from './run/toSignalVerdict';
import { ENGINE_VERSION, Reason, RunVerdict } from './RunVerdict';
import { DEFAULT_OBJECTIVE_SECONDS, Exposure } from './series/Windows';

function withoutSignals(
  { id }: RunDocument,
  verdict: RunVerdict['verdict'],
  reasons: Reason[],
): RunVerdict {
  return {
    id,
    engine: ENGINE_VERSION,
    verdict,
    behaviour: null,
    confidence: 'low',
    reasons,
    signals: [],
  };
}

function gatherFacts(
  document: RunDocument,
  exposure: Exposure,
  { confounders = [], caution = 1 }: JudgeOptions,
): RunFacts {
  const objective =
    document.recoveryObjectiveSeconds ?? DEFAULT_OBJECTIVE_SECONDS;
  const prepared = prepareRun(document, exposure);
  return {
    document,
    exposure,
    objective,
    onset: findOnset(prepared),
    signals: judgeSignals(prepared, { objective, caution }),
    confounders,
  };
}

/**
 * Judges a run from the series of its signals: whether the service kept its
 * steady state, or how it came back to it. Pure: the same document always gets
 * the same verdict.
 *
 * Never `passed` without data, without traffic, from an unhealthy start, for a
 * fault that nobody felt, or for a preview.
 * @public
 */
export function judgeDocument(
  document: RunDocument,
  options: JudgeOptions = {},
): RunVerdict {
  if (document.kind === 'preview') {
    return withoutSignals(document, 'preview', [
      {
        code: 'preview',
        text: 'A preview resolves targets and injects nothing. It is no evidence.',
      },
    ]);
  }
  const read = readExposure(document);
  if ('refusal' in read) {
    return withoutSignals(document, 'inconclusive', [read.refusal]);
  }
  const facts = gatherFacts(document, read.exposure, options);
  const decision = decideRun(facts);
  const said = new Set(decision.reasons.map(({ code }) => code));
  const notes = findNotes(facts).filter(({ code }) => !said.has(code));
  const codes = notes.map(({ code }) => code);
  const since = read.exposure.from + lateBy(facts);
  return {
    id: document.id,
    engine: ENGINE_VERSION,
    ...decision,
    confidence: rateRun(facts, decision, codes),
    reasons: [...decision.reasons, ...notes],
    signals: facts.signals.map(judged => toSignalVerdict(judged, since)),
  };
}
