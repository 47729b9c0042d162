/**
 * AWS FIS, CloudWatch, Tagging and STS on one local port, over AWS's own wire
 * protocols.
 *
 * @packageDocumentation
 */
export { startSimulator } from './startSimulator';
export type {
  Simulator,
  SimulatorLogger,
  SimulatorOptions,
} from './startSimulator';
export { SimulatedClock } from './clock/SimulatedClock';
export type { LedgerEntry } from './control/Ledger';
export type { RequestCounts } from './control/Counters';
export type { FaultRule } from './control/FaultRule';
export { awsRateLimits } from './throttling';
export type { Rate, RateLimit } from './throttling';
export type { Quotas } from './services/fis/quotas';
export * from './state/sinks';
export * from './worlds';
export { runCli } from './cli/runCli';
