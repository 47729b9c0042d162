import ts from 'typescript';
import { declarationOf, shortPath, visit } from '../sourceFiles.mjs';

const BACKEND = 'plugins/chaos-backend/src';
const YES = () => 'Promise.resolve(true)';
const text = node => node.getText();

/**
 * What a call that checks something becomes when it checks nothing, by the
 * method or function that is called.
 */
const WITHOUT = {
  'ServiceAccess.require': () => 'Promise.resolve()',
  'ServiceAccess.may': ([permissions]) =>
    `Promise.resolve(${text(permissions)}.map(() => true))`,
  'ServiceAccess.readable': () => 'Promise.resolve(undefined)',
  'ServiceAccess.filterReadable': ([refs]) => `Promise.resolve(${text(refs)})`,
  'ServiceAccess.filter': ([, refs]) => `Promise.resolve(${text(refs)})`,
  'GeneralAccess.require': () => 'Promise.resolve()',
  'GeneralAccess.may': YES,
  'StopAccess.may': YES,
  'StopAccess.anyone': () => 'true',
  'StartGuard.check': (_, call) =>
    `${text(call)}.then(found => ({ ...found, allowed: true }))`,
  'OwnGuardrails.check': () => 'Promise.resolve([])',
  'ApprovalCheck.verify': () => 'Promise.resolve(null)',
  readOnlyReason: () => 'null',
  requireWritable: () => 'undefined',
  cellReadOnlyReason: () => 'null',
};
/** What puts checks together without being one. */
const NONE = ['create', 'addGuardrail'];

/** Answers yes in place of each call that asks whether something is allowed. */
export function findCalls({ sources, checker }) {
  const found = [];
  for (const source of sources) {
    visit(source, node => {
      if (
        !ts.isPropertyAccessExpression(node) &&
        !(ts.isIdentifier(node) && isCalled(node))
      ) {
        return;
      }
      const name = nameOfCheck(node, checker);
      if (!name) return;
      const call = isCalled(node) ? node.parent : node;
      found.push({
        node: call,
        replacement: WITHOUT[name](call.arguments ?? [], call),
      });
    });
  }
  return found;
}

function isCalled(node) {
  return ts.isCallExpression(node.parent) && node.parent.expression === node;
}

/** The key in `WITHOUT`. Undefined for whatever checks nothing. */
function nameOfCheck(node, checker) {
  const name = ts.isPropertyAccessExpression(node) ? node.name : node;
  if (ts.isPrivateIdentifier(name)) return undefined;
  const declaration = declarationOf(name, checker);
  if (!declaration) return undefined;
  const file = shortPath(declaration.getSourceFile().fileName);
  if (!file.startsWith(BACKEND)) return undefined;
  const key = keyOf(declaration);
  if (!key || NONE.includes(key.split('.').at(-1))) return undefined;
  if (key in WITHOUT) return key;
  if (/^\w+Access\./.test(key) || file.endsWith('/readOnlyReason.ts')) {
    throw new Error(
      `${key} decides about access: say in ${shortPath(
        import.meta.filename,
      )} what a call of it becomes when it checks nothing.`,
    );
  }
  return undefined;
}

function keyOf(declaration) {
  if (ts.isFunctionDeclaration(declaration)) return declaration.name?.text;
  if (!ts.isMethodDeclaration(declaration) && !ts.isGetAccessor(declaration)) {
    return undefined;
  }
  if (!ts.isClassDeclaration(declaration.parent)) return undefined;
  return `${declaration.parent.name?.text}.${declaration.name.getText()}`;
}
