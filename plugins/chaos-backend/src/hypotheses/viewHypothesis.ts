import { Hypothesis } from '@faultline/plugin-chaos-common';
import { StoredHypothesis } from '../database/HypothesisStore';
import { PlannedSignal } from '../evidence/signals/PlannedSignal';
import { DEFAULT_OBJECTIVE_SECONDS } from '../evidence/signals/ServiceHints';
import { sentenceOf } from '../evidence/signals/sentenceOf';
import { EvidencePlan } from '../evidence/signals/SignalPlanner';

/** What a hypothesis says, written or derived. */
type Words = Omit<
  Hypothesis,
  'entityRef' | 'templateKey' | 'templateTitle' | 'may'
>;

/** What somebody wrote. */
export function fromWritten(
  written: StoredHypothesis,
  plan: EvidencePlan | undefined,
): Words {
  return {
    ...written,
    signals: written.signals.map(signal => ({
      ...signal,
      origin: 'hypothesis',
      sentence: sentenceOf(signal),
    })),
    updatedAt: written.updatedAt.toISOString(),
    problems: plan?.version === written.version ? plan.problems : [],
  };
}

/** An id that the contract allows, made of a title. */
function idOf(title: string, index: number): string {
  const plain = title
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+|-$/g, '');
  return `${plain.slice(0, 90) || 'signal'}-${index + 1}`;
}

function toDefinition(planned: PlannedSignal, index: number) {
  const { source, cellId, alarm, origin, problem: _, id, ...rest } = planned;
  return {
    ...rest,
    id: idOf(id, index),
    source: alarm
      ? { type: 'alarm' as const, cellId, name: alarm }
      : { ...source, cellId },
    origin,
    sentence: sentenceOf(planned),
  };
}

/** What was found without anybody writing it. */
export function fromPlan(plan: EvidencePlan | undefined): Words {
  return {
    given: plan?.given ?? '',
    when: plan?.when ?? '',
    then: plan?.then ?? '',
    recoveryObjectiveSeconds:
      plan?.objectiveSeconds ?? DEFAULT_OBJECTIVE_SECONDS,
    signals: (plan?.signals ?? []).map(toDefinition),
    version: 0,
    updatedAt: null,
    updatedBy: null,
    problems: plan?.problems ?? [
      'The signals of this service are being looked up. Look again in a minute.',
    ],
  };
}
