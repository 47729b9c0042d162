import ts from 'typescript';
import { shortPath, visit } from '../sourceFiles.mjs';

/** Takes each answer of the permission framework for a yes. */
export function findAnswers({ sources }) {
  const found = [];
  for (const source of sources) {
    if (!shortPath(source.fileName).includes('/permissions/')) continue;
    visit(source, node => {
      if (
        ts.isBinaryExpression(node) &&
        node.right.getText() === 'AuthorizeResult.ALLOW'
      ) {
        found.push({ node, replacement: 'true' });
      }
    });
  }
  return found;
}
