import { Aggregate, RollUpKind } from '@faultline/plugin-chaos-common';
import { TrendLine } from '../scorecards/keep/TrendLine';

/** What the services of a group add up to. */
export interface StoredRollUp {
  kind: RollUpKind;
  key: string;
  title: string;
  parent: { key: string; title: string } | null;
  aggregate: Aggregate;
  trend: TrendLine;
}

/** A roll-up of one day. */
export interface StoredSnapshot {
  day: number;
  definition: string;
  /** Worked out later from past runs. */
  reconstructed: boolean;
  /** JSON of a `RollUp`. */
  body: string;
}

export interface RollUpStore {
  list(kind: RollUpKind): Promise<StoredRollUp[]>;
  get(kind: RollUpKind, key: string): Promise<StoredRollUp | undefined>;
  /** Oldest first. */
  snapshots(
    kind: RollUpKind,
    key: string,
    fromDay: number,
  ): Promise<StoredSnapshot[]>;
  /** Since when a scoring holds. */
  definedAt(version: string): Promise<Date | null>;
  /** When all was last worked out anew and compared. */
  recomputedAt(): Promise<Date | null>;
}
