import { canonicalJson } from '@faultline/plugin-chaos-common';
import { HypothesisStatement, statementOf } from '../definitionOf';
import { Edited } from './draftStore';

/** A number that is being typed may be none, which JSON has no word for. */
function textOf(statement: HypothesisStatement): string {
  return canonicalJson(JSON.parse(JSON.stringify(statement)));
}

/** Whether there is anything to save. */
export function isChanged({ base, draft }: Edited): boolean {
  return textOf(draft) !== textOf(statementOf(base));
}
