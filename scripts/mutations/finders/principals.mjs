import ts from 'typescript';
import { shortPath, visit } from '../sourceFiles.mjs';

/** Lets machines in where a route takes people only. */
export function findPrincipals({ sources, checker }) {
  const found = [];
  for (const source of sources) {
    if (!shortPath(source.fileName).includes('/router/')) continue;
    visit(source, node => {
      if (
        !ts.isCallExpression(node) ||
        node.expression.getText() !== 'httpAuth.credentials'
      ) {
        return;
      }
      const kinds = kindsAllowed(node, checker);
      if (kinds.includes('service')) return;
      const [request] = node.arguments;
      found.push({
        node,
        replacement: `httpAuth.credentials(${request.getText()}, { allow: [${[
          ...kinds,
          'service',
        ]
          .map(kind => `'${kind}'`)
          .join(', ')}] })`,
      });
    });
  }
  return found;
}

function kindsAllowed(call, checker) {
  const [, options] = call.arguments;
  const allow = options?.properties?.find(
    ({ name }) => name?.getText() === 'allow',
  );
  const list =
    allow && ts.isShorthandPropertyAssignment(allow)
      ? checker.getShorthandAssignmentValueSymbol(allow)?.valueDeclaration
          ?.initializer
      : allow?.initializer;
  if (!list || !ts.isArrayLiteralExpression(list)) {
    throw new Error(`Nobody can tell whom this allows: ${call.getText()}`);
  }
  return list.elements.map(element => element.text);
}
