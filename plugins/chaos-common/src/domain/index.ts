export * from './audit';
export * from './canonical';
export * from './guardrails';
export * from './lifecycle';
export * from './mapping';
export * from './status';
export * from './template';
export * from './verdict';
