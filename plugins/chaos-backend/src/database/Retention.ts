/** Removes what nobody needs any more. Doing it twice is harmless. */
export interface Retention {
  /**
   * Removes previews that ended, were asked for before `before` and that no
   * approval names: what a run was approved with stays as long as its intent.
   *
   * @returns how many were removed
   */
  removePreviews(before: Date): Promise<number>;
  /**
   * Removes approvals whose intent is gone. Runs and the audit log stay.
   *
   * @returns how many were removed
   */
  removeApprovals(): Promise<number>;
}
