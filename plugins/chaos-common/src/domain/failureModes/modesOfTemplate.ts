import { FAILURE_MODES, FailureMode } from './FailureMode';
import { modesOfAction } from './modesOfAction';

/**
 * What is needed of a template to say what it proves.
 * @public
 */
export interface ModeTemplate {
  actions: readonly {
    actionId: string;
    parameters: Record<string, string>;
    /** Target key of the action to name of a target. */
    targets: Record<string, string>;
  }[];
  targets: readonly {
    name: string;
    parameters: Record<string, string>;
    filters: readonly { path: string; values: readonly string[] }[];
  }[];
}

/**
 * The failure modes that a template proves, in the order of `FAILURE_MODES`.
 * @public
 */
export function modesOfTemplate(template: ModeTemplate): FailureMode[] {
  const modes = new Set(
    template.actions.flatMap(action =>
      modesOfAction({
        ...action,
        targets: template.targets.filter(({ name }) =>
          Object.values(action.targets).includes(name),
        ),
      }),
    ),
  );
  return FAILURE_MODES.filter(mode => modes.has(mode));
}
