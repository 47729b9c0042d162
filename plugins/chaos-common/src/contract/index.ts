export * from './common';
export * from './templates';
export * from './runs';
export * from './services';
export * from './signals';
export * from './problem';
