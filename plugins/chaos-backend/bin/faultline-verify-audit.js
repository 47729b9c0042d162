#!/usr/bin/env node
const { existsSync } = require('node:fs');
const { resolve } = require('node:path');

if (existsSync(resolve(__dirname, '../src'))) {
  require('@backstage/cli/config/nodeTransform.cjs');
}

const { runVerifyAudit } = require('..');

runVerifyAudit(process.argv.slice(2)).then(code => {
  process.exit(code);
});
