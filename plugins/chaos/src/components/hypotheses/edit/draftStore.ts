import { Hypothesis } from '@faultline/plugin-chaos-common';
import { HypothesisStatement } from '../definitionOf';

/** What somebody is about to write, and what they began with. */
export interface Edited {
  base: Hypothesis;
  draft: HypothesisStatement;
}

/**
 * Keeps what is not saved while this tab lives: the way back in the browser
 * cannot be asked to wait.
 */
export function keepDraft(key: string, edited: Edited | undefined): void {
  try {
    if (edited) sessionStorage.setItem(key, JSON.stringify(edited));
    else sessionStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing still edits.
  }
}

/** What was kept under a key; undefined when nothing was. */
export function keptDraft(key: string): Edited | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '') ?? undefined;
  } catch {
    return undefined;
  }
}
