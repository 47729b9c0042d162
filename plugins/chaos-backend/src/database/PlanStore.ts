import { EvidencePlan } from '../evidence/signals/SignalPlanner';

/** A service under a template, whose signals are to be found out. */
export interface PlanTurn {
  id: string;
  entityRef: string;
  templateKey: string;
}

export interface PlanStore {
  /** Begins to look after mappings that nobody looks after. */
  adopt(now: Date, limit: number): Promise<void>;
  claimDue(now: Date, visibleAgainAt: Date, limit: number): Promise<PlanTurn[]>;
  save(id: string, plan: EvidencePlan, dueAt: Date): Promise<void>;
  /** Asks for a mapping to be looked at now. */
  expire(entityRef: string, templateKey: string, now: Date): Promise<void>;
  /** Plans by template key, as far as they are known. */
  list(entityRef: string): Promise<Map<string, EvidencePlan>>;
}
