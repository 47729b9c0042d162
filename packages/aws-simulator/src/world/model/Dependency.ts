/** Opens when too many calls fail and then answers at once. @public */
export interface CircuitBreaker {
  /** Share of failing calls that opens it. */
  failureShare: number;
  /** How long the share must have been that high; default 20. */
  afterSeconds?: number;
}

/** What a caller does about a dependency that fails or is slow. @public */
export interface Resilience {
  /** A call is given up after this time. */
  timeoutMs?: number;
  /** Further attempts after the first; `backoffMs` doubles each time. */
  retries?: { attempts: number; backoffMs: number };
  circuitBreaker?: CircuitBreaker;
  /** The caller can answer without the dependency. */
  fallback?: boolean;
  /** Name of the switch that must be on for all this; default always on. */
  onlyWhile?: string;
}

/** A call that a component makes while it answers one. @public */
export interface Dependency {
  /** Id of the component that is called. */
  on: string;
  /** Calls per call of the caller; default 1. */
  callsPerRequest?: number;
  /** Port that is called; default that of the dependency. */
  port?: number;
  /** ARNs of what the call passes: VPC endpoint, transit gateway, interface. */
  via?: string[];
  resilience?: Resilience;
}
