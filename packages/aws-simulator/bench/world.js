require('@backstage/cli/config/nodeTransform.cjs');
require('./world.ts');
