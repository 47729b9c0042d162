const path = require('node:path');

const here = (...parts) => path.join(__dirname, ...parts);
const plugins = ['chaos', 'chaos-backend', 'chaos-common', 'chaos-node'];
const allBut = (...names) =>
  plugins
    .filter(name => !names.includes(name))
    .map(name => here('plugins', name, 'src'));

/*
 * Who may import whom: common <- node <- backend and common <- frontend. The
 * plugins and the simulated AWS meet on the wire only.
 */
const directions = [
  {
    target: here('plugins/chaos-common/src'),
    from: allBut('chaos-common'),
    message: 'chaos-common is the innermost package.',
  },
  {
    target: here('plugins/chaos-common/src/domain'),
    from: [
      here('plugins/chaos-common/src/contract'),
      here('plugins/chaos-common/src/client'),
      here('plugins/chaos-common/src/annotations.ts'),
      here('plugins/chaos-common/src/permissions.ts'),
    ],
    message: 'The domain core is pure: it imports nothing but itself.',
  },
  {
    target: here('plugins/chaos-common/src/domain'),
    from: here('node_modules'),
    // Pure libraries: time zones, and the schemas of settings.
    except: ['./luxon', './zod'],
    message: 'The domain core is pure: it imports nothing but itself.',
  },
  {
    target: here('plugins/chaos-node/src'),
    from: allBut('chaos-common', 'chaos-node'),
    message: 'chaos-node builds on chaos-common only.',
  },
  {
    target: here('plugins/chaos/src'),
    from: allBut('chaos', 'chaos-common'),
    message: 'The frontend builds on chaos-common only.',
  },
  {
    target: here('plugins/chaos-backend/src'),
    from: here('plugins/chaos/src'),
    message: 'The backend knows no frontend.',
  },
  {
    target: plugins.map(name => here('plugins', name, 'src')),
    from: here('packages'),
    message: 'Plugins reach the simulator over the wire.',
  },
  {
    target: here('packages/aws-simulator/src'),
    from: here('plugins'),
    message: 'The simulator knows no plugin.',
  },
  {
    target: [
      ...allBut('chaos-backend'),
      ...[
        'database',
        'inventory',
        'lifecycle',
        'notify',
        'permissions',
        'resilience',
        'router',
      ].map(room => here('plugins/chaos-backend/src', room)),
    ],
    from: here('node_modules/@aws-sdk'),
    message: 'Only chaos-backend/src/aws speaks to AWS.',
  },
];

module.exports = {
  root: true,
  overrides: [
    {
      files: ['plugins/*/src/**/*.{ts,tsx}', 'packages/*/src/**/*.{ts,tsx}'],
      excludedFiles: [
        '**/*.test.{ts,tsx}',
        '**/testUtils/**',
        '**/__testUtils__/**',
      ],
      settings: {
        'import/resolver': {
          node: { extensions: ['.ts', '.tsx', '.js', '.jsx', '.json'] },
        },
      },
      rules: {
        'import/no-restricted-paths': ['error', { zones: directions }],
      },
    },
  ],
};
