import ts from 'typescript';
import { shortPath, visit } from '../sourceFiles.mjs';

const LIST = 'plugins/chaos-common/src/domain/guardrails/guardrails.ts';

/** Takes each guardrail out of the list of all. */
export function findGuardrails({ sources }) {
  const found = [];
  const source = sources.find(each => shortPath(each.fileName) === LIST);
  visit(source, node => {
    if (!ts.isVariableDeclaration(node)) return;
    if (node.name.getText() !== 'GUARDRAILS') return;
    const { initializer } = node;
    if (!initializer || !ts.isArrayLiteralExpression(initializer)) {
      throw new Error(`GUARDRAILS in ${LIST} is no list of guardrails.`);
    }
    for (const element of initializer.elements) {
      found.push({
        node: element,
        replacement: `...([] as (typeof ${element.getText()})[])`,
      });
    }
  });
  return found;
}
