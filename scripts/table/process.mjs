/* What packages for Node expect to find in a browser. */
export const process = { env: { NODE_ENV: 'production' }, platform: 'browser' };
