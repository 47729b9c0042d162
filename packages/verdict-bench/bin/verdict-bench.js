#!/usr/bin/env node
const { resolve } = require('node:path');

require('@backstage/cli/config/nodeTransform.cjs');

const { COLD, measureCost, runBench } = require('..');

if (process.argv.includes(COLD)) console.log(measureCost(1));
else runBench(resolve(__dirname, '../../..'));
