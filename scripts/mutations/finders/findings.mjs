import ts from 'typescript';
import { declarationOf, shortPath, visit } from '../sourceFiles.mjs';

const FINDINGS = 'plugins/chaos-common/src/domain/guardrails/findings.ts';
const REFUSING = ['denied', 'notKnown'];
const ALLOWED = "{ outcome: 'allowed' as const, reason: '-', advice: '' }";

/**
 * Lets each rule allow where it refuses: where it denies, and where it cannot
 * know.
 */
export function findFindings({ sources, checker }) {
  const found = [];
  for (const source of sources) {
    visit(source, node => {
      if (isRefusingCall(node, checker)) {
        found.push({ node, replacement: ALLOWED });
      } else if (isRefusingOutcome(node)) {
        found.push({ node, replacement: "outcome: 'allowed' as const" });
      }
    });
  }
  return found;
}

function isRefusingCall(node, checker) {
  if (!ts.isCallExpression(node)) return false;
  const declaration = declarationOf(node.expression, checker);
  return (
    declaration !== undefined &&
    shortPath(declaration.getSourceFile().fileName) === FINDINGS &&
    REFUSING.includes(declaration.name?.getText())
  );
}

/** `outcome: 'unknown'`, where something failed and nobody can say. */
function isRefusingOutcome(node) {
  return (
    ts.isPropertyAssignment(node) &&
    node.name.getText() === 'outcome' &&
    ts.isStringLiteral(node.initializer) &&
    ['denied', 'unknown'].includes(node.initializer.text) &&
    node.getSourceFile().fileName.includes('/guardrails/')
  );
}
