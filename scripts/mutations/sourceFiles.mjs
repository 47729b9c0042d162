import { readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { root } from '../lib/toolchain.mjs';

const FOLDERS = [
  'plugins/chaos-common/src/domain/guardrails',
  'plugins/chaos-backend/src',
];

/** Paths from the root, with forward slashes on every system. */
export function shortPath(file) {
  return path.relative(root, file).split(path.sep).join('/');
}

function sourcesIn(folder) {
  return readdirSync(path.join(root, folder), { recursive: true })
    .map(name => path.join(root, folder, name))
    .filter(
      file =>
        file.endsWith('.ts') &&
        !file.endsWith('.test.ts') &&
        !file.includes('__testUtils__'),
    )
    .sort();
}

/**
 * Where guards live, with a checker that knows which declaration a name means.
 * Only imports by relative path are followed: all guards are our own, and
 * without the libraries this takes a second.
 */
export function readSources() {
  const options = { noLib: true, types: [], target: ts.ScriptTarget.ESNext };
  const host = ts.createCompilerHost(options, true);
  host.resolveModuleNameLiterals = (literals, from) =>
    literals.map(({ text }) => {
      if (!text.startsWith('.')) return { resolvedModule: undefined };
      const place = path.resolve(path.dirname(from), text);
      const file = [`${place}.ts`, path.join(place, 'index.ts')].find(
        candidate => ts.sys.fileExists(candidate),
      );
      return {
        resolvedModule: file && {
          resolvedFileName: file,
          extension: ts.Extension.Ts,
        },
      };
    });
  const files = FOLDERS.flatMap(sourcesIn);
  const program = ts.createProgram(files, options, host);
  return {
    checker: program.getTypeChecker(),
    sources: files.map(file => program.getSourceFile(file)),
  };
}

/** Calls back for a node and everything in it. */
export function visit(node, callback) {
  callback(node);
  ts.forEachChild(node, child => visit(child, callback));
}

/** The declaration that a name stands for, through imports. */
export function declarationOf(node, checker) {
  let symbol = checker.getSymbolAtLocation(node);
  if (symbol && symbol.flags & ts.SymbolFlags.Alias) {
    symbol = checker.getAliasedSymbol(symbol);
  }
  return symbol?.valueDeclaration;
}
