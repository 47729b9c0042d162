#!/usr/bin/env node
const { existsSync } = require('node:fs');
const { resolve } = require('node:path');

if (existsSync(resolve(__dirname, '../src'))) {
  require('@backstage/cli/config/nodeTransform.cjs');
}

const { answerLines } = require('..');

answerLines(process.stdin, process.stdout).catch(error => {
  // Whoever read the answers has gone, such as head.
  if (error.code === 'EPIPE') process.exit(0);
  console.error(error);
  process.exit(1);
});
