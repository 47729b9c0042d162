import {
  HypothesisUpdate,
  SignalDefinition,
} from '@faultline/plugin-chaos-common';

/** A hypothesis as somebody wrote it. */
export interface StoredHypothesis
  extends Omit<HypothesisUpdate, 'signals' | 'version'> {
  signals: SignalDefinition[];
  version: number;
  updatedAt: Date;
  updatedBy: string;
}

export interface HypothesisStore {
  current(
    entityRef: string,
    templateKey: string,
  ): Promise<StoredHypothesis | undefined>;
  /** Newest first. */
  versions(entityRef: string, templateKey: string): Promise<StoredHypothesis[]>;
  /** @throws ConflictError when `over` is no longer the current version */
  save(
    entityRef: string,
    templateKey: string,
    hypothesis: Omit<StoredHypothesis, 'version'>,
    over: number,
  ): Promise<StoredHypothesis>;
}
