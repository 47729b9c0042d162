import { validationError } from '../errors';
import type { TemplateDefinition } from '../model/Template';
import { own } from '../own';
import { predecessors } from './actionOrder';

/** Checks that actions wait for actions that exist, and not in a circle. */
export function checkStartAfter({ actions }: TemplateDefinition): void {
  for (const [name, { startAfter = [] }] of Object.entries(actions)) {
    const unknown = startAfter.find(other => !own(actions, other));
    if (unknown !== undefined) {
      throw validationError(
        `Action ${name}: startAfter names the unknown action ${unknown}`,
      );
    }
  }
  for (const [name, before] of predecessors(actions)) {
    if (before.has(name)) {
      throw validationError(
        `Action ${name}: startAfter must not lead back to the action itself`,
      );
    }
  }
}
