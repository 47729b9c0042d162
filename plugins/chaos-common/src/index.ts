/**
 * Contract, permissions, annotations and the pure domain core of the chaos
 * plugin.
 *
 * @packageDocumentation
 */
export * from './annotations';
export * from './client';
export * from './contract';
export * from './domain';
export * from './permissions';
