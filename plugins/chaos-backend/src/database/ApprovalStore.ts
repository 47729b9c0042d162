import {
  FingerprintableTemplate,
  GuardrailResult,
} from '@faultline/plugin-chaos-common';

/** What was approved when the guardrails let a start pass. */
export interface Approval {
  intentId: string;
  templateHash: string;
  template: FingerprintableTemplate;
  previewId: string | null;
  results: GuardrailResult[];
}

export interface ApprovalStore {
  /**
   * Writes an approval. False when the start was given up in between, so that
   * it must not be sent any more.
   */
  approve(approval: Approval, now: Date): Promise<boolean>;
  /**
   * Gives up a start that was never approved, whose request was interrupted.
   * False when it was approved, so that it may be on its way.
   */
  giveUp(intentId: string, now: Date): Promise<boolean>;
  /** The approval, unless the run was compared with it already. */
  toVerify(intentId: string): Promise<Approval | undefined>;
  /** @param deviation - how what AWS runs differs; null when it does not */
  verified(
    intentId: string,
    deviation: string | null,
    now: Date,
  ): Promise<void>;
  /** Ids of the previews that were looked at, by intent id. */
  previewIds(intentIds: string[]): Promise<Map<string, string>>;
}
