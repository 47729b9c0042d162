/** An account and region that is read. */
export interface CellConfig {
  /** `<account>.<region>` */
  id: string;
  accountId: string;
  accountName: string;
  region: string;
  environment: string;
  production: boolean;
}

/** The configuration below `chaos`, read once and checked. */
export interface ChaosConfig {
  cells: CellConfig[];
  /** Endpoint of every AWS client, for the simulator or a private endpoint. */
  endpoint?: string;
  /** Tag templates such as `${metadata.name}` by tag key; empty: no default. */
  defaultTags: Record<string, string>;
  sync: { idleMs: number; runningMs: number };
  freshnessDays: number;
  allowWithoutPermissions: boolean;
  /** From Backstage's own `permission.enabled`. */
  permissionsEnabled: boolean;
}
