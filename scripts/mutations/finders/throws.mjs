import ts from 'typescript';
import { shortPath, visit } from '../sourceFiles.mjs';

const ROOMS =
  /^plugins\/chaos-backend\/src\/(guardrails|lifecycle|permissions|previews|resilience|safetyLevers)\//;
/** Errors that refuse what somebody asks for. */
const REFUSALS =
  /new (NotAllowed|Conflict|Input|Idempotency|PermissionsUnavailable)Error\(/;
/** Whoever asks for a fact learns that there is none: the rule refuses then. */
const MISSING_FACT = /\/guardrails\/\w+Reader\.ts$/;
/** Hides what may not be seen. */
const HIDING = /entityRefs\.length === 0/;

/** Goes on after each refusal as if there had been none. */
export function findThrows({ sources }) {
  const found = [];
  for (const source of sources) {
    const file = shortPath(source.fileName);
    if (!ROOMS.test(file)) continue;
    visit(source, node => {
      if (!ts.isThrowStatement(node)) return;
      const { parent } = node;
      const condition = ts.isIfStatement(parent)
        ? parent.expression.getText()
        : '';
      const refuses =
        REFUSALS.test(node.getText()) ||
        HIDING.test(condition) ||
        (MISSING_FACT.test(file) && /new Error\(/.test(node.getText()));
      if (refuses) found.push({ node, replacement: ';' });
    });
  }
  return found;
}
