import ts from 'typescript';
import { shortPath, visit } from '../sourceFiles.mjs';

const OWN = 'plugins/chaos-backend/src/database/criteriaToSql.ts';

/**
 * Leaves out the conditions of a permission wherever they are handed on to SQL.
 */
export function findCriteria({ sources, checker }) {
  const found = [];
  for (const source of sources) {
    if (shortPath(source.fileName) === OWN) continue;
    visit(source, node => {
      if (
        ts.isShorthandPropertyAssignment(node) &&
        isCriteria(checker.getShorthandAssignmentValueSymbol(node))
      ) {
        found.push({ node, replacement: `${node.name.text}: undefined` });
      }
      if (!ts.isCallExpression(node)) return;
      if (node.expression.getText() === 'criteriaToSql') {
        found.push({ node, replacement: 'undefined' });
        return;
      }
      for (const argument of node.arguments) {
        if (isCriteria(symbolOf(argument, checker))) {
          found.push({ node: argument, replacement: 'undefined' });
        }
      }
    });
  }
  return found;
}

function symbolOf(node, checker) {
  const name = ts.isPropertyAccessExpression(node) ? node.name : node;
  return checker.getSymbolAtLocation(name);
}

/** Declared as criteria, or what may be read was put there. */
function isCriteria(symbol) {
  const { type, initializer } = symbol?.valueDeclaration ?? {};
  return (
    Boolean(type?.getText().startsWith('PermissionCriteria<')) ||
    Boolean(initializer && /\.readable\(/.test(initializer.getText()))
  );
}
