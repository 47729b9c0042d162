/*
 * Writes the contract of the API as openapi.json and the schema of hypotheses in
 * files as hypothesis.schema.json, or checks that they are current.
 */
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
const { createHypothesisSchema, createOpenApiDocument } = require(path.join(
  folder,
  'src/contract/openapi/index.ts',
));
const { version } = require(path.join(folder, 'package.json'));
const documents = {
  'openapi.json': createOpenApiDocument(version),
  'hypothesis.schema.json': createHypothesisSchema(),
};

for (const [name, document] of Object.entries(documents)) {
  const file = path.join(folder, name);
  const text = prettier.format(JSON.stringify(document), {
    ...(await prettier.resolveConfig(file)),
    parser: 'json',
  });
  if (process.argv.includes('--check')) {
    if (stored(file) !== text) {
      fail(
        `plugins/chaos-common/${name} does not match the contract.`,
        'Run "yarn openapi" and commit the result.',
      );
    }
    step(`${name} is current`);
  } else {
    writeFileSync(file, text);
    step(`Wrote plugins/chaos-common/${name}`);
  }
}

function stored(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return '';
  }
}
