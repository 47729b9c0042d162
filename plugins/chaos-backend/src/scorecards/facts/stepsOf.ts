import {
  earliestAfter,
  FAILURE_MODE_TITLES,
  nextSteps,
  ScorecardStep,
  staleAt,
} from '@faultline/plugin-chaos-common';
import { Scoring } from '../../scoringConfig';
import { FactFinding, FactTemplate } from './ServiceFacts';
import { Worked } from './workOut';

const NONE = {
  mode: null,
  gainTenths: 0,
  template: null,
  findingId: null,
  dueAt: null,
  text: '',
};

/** What would raise the score of a service, best first; never empty. */
export function stepsOf(
  worked: Worked,
  { policy }: Scoring,
  now: number,
): ScorecardStep[] {
  const { facts, score } = worked;
  const { templates } = facts;
  const gains = nextSteps(score, templates);
  const gainOf = (of: FactTemplate) =>
    gains
      .filter(({ mode }) => of.modes.includes(mode))
      .reduce((sum, { gainTenths }) => sum + gainTenths, 0);
  const byKey = new Map(templates.map(each => [each.key, each]));
  const fixes = facts.findings
    .filter(({ story }) => story.open)
    .map(finding => fix(finding, byKey.get(finding.templateKey), gainOf))
    .sort((a, b) => b.gainTenths - a.gainTenths);
  const broken = new Set(fixes.flatMap(({ template }) => template?.key ?? []));
  const rest = gains.flatMap<ScorecardStep>(
    ({ mode, gainTenths, templateKeys }) => {
      const at = { ...NONE, mode, gainTenths };
      const title = FAILURE_MODE_TITLES[mode];
      const tested = score.modes.find(each => each.mode === mode)?.evidence[0];
      const template = templateKeys
        .filter(key => !broken.has(key))
        .flatMap(key => byKey.get(key) ?? [])
        // One that nothing can stop earns nothing.
        .sort((a, b) => Number(b.guarded) - Number(a.guarded))[0];
      if (template) {
        const { key } = template;
        return [
          {
            ...at,
            kind: 'run' as const,
            title: `Run ${template.title}${tested ? ' again' : ''}`,
            text: template.guarded
              ? `It proves ${lower(title)}.`
              : 'Give it a stop condition first: without one, a run earns nothing.',
            template: { key, title: template.title },
          },
        ];
      }
      return templateKeys.length > 0
        ? []
        : [
            {
              ...at,
              kind: 'cover' as const,
              title: `Create ${lower(title)}`,
              text: 'No template of the service proves it so far.',
            },
          ];
    },
  );
  const map =
    templates.length === 0
      ? [
          {
            ...NONE,
            kind: 'map' as const,
            title: 'Map experiments',
            text: 'Add an annotation that selects templates by their tags.',
          },
        ]
      : [];
  const steps = [...map, ...fixes, ...rest];
  return steps.length > 0 ? steps : [wait(worked, policy.freshness.days, now)];
}

function fix(
  { id, templateKey, story }: FactFinding,
  template: FactTemplate | undefined,
  gainOf: (of: FactTemplate) => number,
): ScorecardStep {
  const title = template?.title ?? templateKey;
  return {
    ...NONE,
    kind: 'fix',
    title: `Fix what ${title} found`,
    text:
      story.relapses > 0
        ? 'It came back. Then run it again.'
        : 'Then run it again.',
    mode: template?.modes[0] ?? null,
    gainTenths: template ? gainOf(template) : 0,
    template: template ? { key: template.key, title } : null,
    findingId: id,
  };
}

function wait({ score }: Worked, days: number, now: number): ScorecardStep {
  const due = score.modes.flatMap(({ mode, evidence: [latest] }) =>
    latest ? [{ mode, at: staleAt(latest.endedAt, days) }] : [],
  );
  const at = earliestAfter(
    now,
    due.map(each => each.at),
  );
  return {
    ...NONE,
    kind: 'wait',
    title: 'Nothing due',
    text: at === null ? '' : 'Evidence gets stale then.',
    mode: due.find(each => each.at === at)?.mode ?? null,
    dueAt: at === null ? null : new Date(at).toISOString(),
  };
}

function lower(title: string): string {
  // AZ stays as it is.
  return /^[A-Z]{2}/.test(title)
    ? title
    : title.charAt(0).toLocaleLowerCase('en-US') + title.slice(1);
}
