/* Writes the contract of the API as openapi.json, or checks that it is current. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fail, root, step } from './lib/toolchain.mjs';

const unknown = process.argv.slice(2).filter(name => name !== '--check');
if (unknown.length > 0) {
  fail(`There is no option ${unknown.join(' ')}.`, 'The only one is --check.');
}

const require = createRequire(import.meta.url);
require('@backstage/cli/config/nodeTransform.cjs');
const prettier = require('prettier');

const folder = path.join(root, 'plugins/chaos-common');
const file = path.join(folder, 'openapi.json');
const { createOpenApiDocument } = require(path.join(
  folder,
  'src/contract/openapi/index.ts',
));
const { version } = require(path.join(folder, 'package.json'));
const text = prettier.format(JSON.stringify(createOpenApiDocument(version)), {
  ...(await prettier.resolveConfig(file)),
  parser: 'json',
});

if (!process.argv.includes('--check')) {
  writeFileSync(file, text);
  step('Wrote plugins/chaos-common/openapi.json');
} else {
  let stored = '';
  try {
    stored = readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  if (stored !== text) {
    fail(
      'plugins/chaos-common/openapi.json does not match the contract.',
      'Run "yarn openapi" and commit the result.',
    );
  }
  step('openapi.json is current');
}
