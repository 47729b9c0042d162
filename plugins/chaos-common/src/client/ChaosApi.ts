import {
  CellHealth,
  Run,
  RunPage,
  RunQuery,
  ServiceDetail,
  ServicePage,
  ServiceQuery,
  StartRunRequest,
  StartRunResponse,
} from '../contract';

/**
 * The API of the chaos backend, for browsers and other backends. Every method
 * rejects with a `ResponseError` whose `cause.message` can be shown to people.
 * @public
 */
export interface ChaosApi {
  /** A page of services with their status. */
  listServices(query?: ServiceQuery): Promise<ServicePage>;
  /** Everything that the page of one service shows. */
  getService(entityRef: string): Promise<ServiceDetail>;
  /** Runs of a service, newest first. */
  listRuns(entityRef: string, query?: RunQuery): Promise<RunPage>;
  getRun(runId: string): Promise<Run>;
  /**
   * Starts an experiment.
   * @param options.idempotencyKey - the same key never starts twice
   */
  startRun(
    options: {
      entityRef: string;
      templateKey: string;
      idempotencyKey: string;
    } & StartRunRequest,
  ): Promise<StartRunResponse>;
  /** Stops a run. Repeating it is harmless. */
  stopRun(runId: string): Promise<Run>;
  /** Takes back a start whose outcome is not known; what started is stopped. */
  cancelIntent(intentId: string): Promise<void>;
  /** How well each cell can be read. */
  listCells(): Promise<CellHealth[]>;
  /** Asks for a cell to be read now instead of at its next turn. */
  refreshCell(cellId: string): Promise<void>;
}
