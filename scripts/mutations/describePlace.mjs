import ts from 'typescript';

const LONGEST = 70;

/** The function around a node, as people name it: `RunCommands.start`, `GET /cells`. */
export function describePlace(node) {
  const names = [];
  for (let at = node.parent; at; at = at.parent) {
    const route = nameOfRoute(at);
    if (route) return route;
    if (
      (ts.isMethodDeclaration(at) ||
        ts.isGetAccessor(at) ||
        ts.isFunctionDeclaration(at) ||
        ts.isClassDeclaration(at)) &&
      at.name
    ) {
      names.unshift(at.name.text);
    } else if (
      ts.isVariableDeclaration(at) &&
      at.parent.parent.parent.kind === ts.SyntaxKind.SourceFile
    ) {
      names.unshift(at.name.getText());
    }
  }
  return names.join('.');
}

function nameOfRoute(node) {
  if (!ts.isCallExpression(node)) return undefined;
  const { expression, arguments: given } = node;
  if (!ts.isPropertyAccessExpression(expression)) return undefined;
  if (expression.expression.getText() !== 'router') return undefined;
  const [path] = given;
  if (!path || given.length < 2) return undefined;
  const text = path.getText().replace(/^['`]|['`]$/g, '');
  return `${expression.name.text.toUpperCase()} ${text}`;
}

/** The code of a node on one line, cut where it gets long. */
export function shortText(node) {
  const text = node.getText().replace(/\s+/g, ' ');
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
