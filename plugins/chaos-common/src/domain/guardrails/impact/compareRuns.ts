import { FingerprintableTemplate } from '../templateFingerprint';

/**
 * One thing in which two runs differ.
 * @public
 */
export interface RunDifference {
  part: 'action' | 'target' | 'stop-alarm' | 'options';
  /** Name of the action or target, ARN of the alarm; empty for options. */
  name: string;
  /** What differs: a parameter, `selectionMode`, …; null for the whole part. */
  field: string | null;
  /** Null: was not there. */
  before: string | null;
  /** Null: is not there any more. */
  now: string | null;
}

/**
 * Lists in what a template differs from what ran the last time: actions,
 * targets and stop alarms that came or went, and each changed parameter. Empty
 * when a run would do the same as before.
 * @public
 */
export function compareRuns(
  last: FingerprintableTemplate,
  now: FingerprintableTemplate,
): RunDifference[] {
  return [
    ...compareNamed('action', actionFields(last), actionFields(now)),
    ...compareNamed('target', targetFields(last), targetFields(now)),
    ...compareNamed('stop-alarm', alarmFields(last), alarmFields(now)),
    ...compareFields('options', '', optionFields(last), optionFields(now)),
  ];
}

type Fields = Map<string, string>;
type Named = Map<string, { whole: string; fields: Fields }>;

function actionFields({ actions }: FingerprintableTemplate): Named {
  return new Map(
    actions.map(({ name, actionId, parameters, targets, startAfter }) => [
      name,
      {
        whole: actionId,
        fields: new Map([
          ['actionId', actionId],
          ...prefixed('', parameters),
          ...prefixed('target ', targets),
          ['startAfter', sorted(startAfter)],
        ]),
      },
    ]),
  );
}

function targetFields({ targets }: FingerprintableTemplate): Named {
  return new Map(
    targets.map(target => [
      target.name,
      {
        whole: target.resourceType,
        fields: new Map([
          ['resourceType', target.resourceType],
          ['selectionMode', target.selectionMode],
          ['resourceArns', sorted(target.resourceArns)],
          ...prefixed('tag ', target.resourceTags),
          ...prefixed('', target.parameters),
          [
            'filters',
            sorted(
              target.filters.map(
                ({ path, values }) => `${path} is ${sorted(values, ' or ')}`,
              ),
            ),
          ],
        ]),
      },
    ]),
  );
}

function alarmFields({ stopAlarmArns }: FingerprintableTemplate): Named {
  return new Map(
    stopAlarmArns.map(arn => [arn, { whole: arn, fields: new Map() }]),
  );
}

function optionFields(template: FingerprintableTemplate): Fields {
  return new Map([
    ['emptyTargetResolutionMode', template.emptyTargetResolutionMode],
  ]);
}

function compareNamed(
  part: RunDifference['part'],
  before: Named,
  now: Named,
): RunDifference[] {
  return sortedKeys(before, now).flatMap(name => {
    const [was, is] = [before.get(name), now.get(name)];
    if (was && is) return compareFields(part, name, was.fields, is.fields);
    return [
      {
        part,
        name,
        field: null,
        before: was?.whole ?? null,
        now: is?.whole ?? null,
      },
    ];
  });
}

function compareFields(
  part: RunDifference['part'],
  name: string,
  before: Fields,
  now: Fields,
): RunDifference[] {
  return sortedKeys(before, now)
    .map(field => ({
      part,
      name,
      field,
      before: before.get(field) ?? null,
      now: now.get(field) ?? null,
    }))
    .filter(difference => difference.before !== difference.now);
}

function sortedKeys(
  a: ReadonlyMap<string, unknown>,
  b: ReadonlyMap<string, unknown>,
): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].sort();
}

function prefixed(
  prefix: string,
  values: Record<string, string>,
): [string, string][] {
  return Object.entries(values).map(([key, value]) => [
    `${prefix}${key}`,
    value,
  ]);
}

function sorted(values: readonly string[], separator = ', '): string {
  return [...values].sort().join(separator);
}
