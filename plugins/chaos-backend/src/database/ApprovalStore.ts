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
  /** Writes down what the guardrails let pass. */
  add(approval: Approval, now: Date): Promise<void>;
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
