export type AutomationStatus =
  | 'Pending'
  | 'InProgress'
  | 'Success'
  | 'Cancelled'
  | 'Failed';

/** A step of an automation. */
export interface ExecutionStep {
  id: string;
  name: string;
  action: string;
  inputs: Readonly<Record<string, unknown>>;
  durationMs: number;
  status: AutomationStatus;
  /** Epoch milliseconds. */
  startedAt?: number;
  endedAt?: number;
}

/** A run of an automation document. */
export interface Execution {
  id: string;
  documentName: string;
  documentVersion: string;
  parameters: Readonly<Record<string, readonly string[]>>;
  mode: 'Auto' | 'Interactive';
  executedBy: string;
  tags: Readonly<Record<string, string>>;
  status: AutomationStatus;
  failureMessage?: string;
  startedAt: number;
  endedAt?: number;
  steps: ExecutionStep[];
}

export function hasEnded({ status }: Execution): boolean {
  return status !== 'InProgress' && status !== 'Pending';
}
