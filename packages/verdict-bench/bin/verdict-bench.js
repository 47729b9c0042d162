#!/usr/bin/env node
const { resolve } = require('node:path');

require('@backstage/cli/config/nodeTransform.cjs');

require('..').runBench(resolve(__dirname, '../../..'));
