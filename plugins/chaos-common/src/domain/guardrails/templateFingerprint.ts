import { canonicalJson, Sha256 } from '../canonical';

/**
 * The parts of a template that say what a run does.
 * @public
 */
export interface FingerprintableTemplate {
  actions: readonly {
    name: string;
    actionId: string;
    parameters: Record<string, string>;
    targets: Record<string, string>;
    startAfter: readonly string[];
  }[];
  targets: readonly {
    name: string;
    resourceType: string;
    resourceArns: readonly string[];
    resourceTags: Record<string, string>;
    filters: readonly { path: string; values: readonly string[] }[];
    parameters: Record<string, string>;
    selectionMode: string;
  }[];
  stopAlarmArns: readonly string[];
  emptyTargetResolutionMode: string;
}

/**
 * A hash that changes exactly when a template would do something else: to other
 * resources, in another way, or stopped by other alarms. Description, tags and
 * the order in which AWS lists things make no difference.
 * @public
 */
export function templateFingerprint(
  template: FingerprintableTemplate,
  sha256: Sha256,
): string {
  const { actions, targets, stopAlarmArns, emptyTargetResolutionMode } =
    template;
  return sha256(
    canonicalJson({
      actions: byName(
        actions.map(
          ({ name, actionId, parameters, targets: on, startAfter }) => ({
            name,
            actionId,
            parameters,
            targets: on,
            startAfter: [...startAfter].sort(),
          }),
        ),
      ),
      targets: byName(
        targets.map(target => ({
          name: target.name,
          resourceType: target.resourceType,
          resourceArns: [...target.resourceArns].sort(),
          resourceTags: target.resourceTags,
          filters: target.filters
            .map(({ path, values }) => ({ path, values: [...values].sort() }))
            .sort((a, b) => compare(canonicalJson(a), canonicalJson(b))),
          parameters: target.parameters,
          selectionMode: target.selectionMode,
        })),
      ),
      stopAlarmArns: [...stopAlarmArns].sort(),
      emptyTargetResolutionMode,
    }),
  );
}

function byName<T extends { name: string }>(items: T[]): T[] {
  return items.sort((a, b) => compare(a.name, b.name));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
