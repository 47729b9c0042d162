export * from './canonical';
export * from './guardrails';
export * from './intents';
export * from './lifecycle';
export * from './mapping';
export * from './status';
export * from './template';
export * from './verdict';
