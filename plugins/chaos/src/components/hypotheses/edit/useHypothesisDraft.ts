import { useEffect, useState } from 'react';
import { ResponseError } from '@backstage/errors';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  describeChanges,
  Hypothesis,
  mergeStatements,
  thenOf,
} from '@faultline/plugin-chaos-common';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import useBeforeUnload from 'react-use/esm/useBeforeUnload';
import { chaosApiRef } from '../../../api/chaosApiRef';
import { HypothesisStatement, statementOf } from '../definitionOf';
import { Edited, keepDraft, keptDraft } from './draftStore';
import { faultsOf } from './faultsOf';
import { isChanged } from './isChanged';

/** What somebody else saved while it was edited here. */
export interface Merged {
  theirs: Hypothesis;
  /** What they changed, in sentences. */
  changes: string[];
  /** What both changed, by name. */
  clashes: string[];
}

/**
 * A hypothesis while it is edited. A save that comes late loses nothing: what
 * the other one changed is put into the draft, which is then saved over it.
 *
 * @param opened - as it was loaded last
 */
export function useHypothesisDraft(opened: Hypothesis, onChanged: () => void) {
  const api = useApi(chaosApiRef);
  const { entityRef, templateKey } = opened;
  const key = `faultline-hypothesis ${entityRef} ${templateKey}`;
  const [edited, setEdited] = useState<Edited | undefined>(() =>
    opened.may.update ? keptDraft(key) : undefined,
  );
  const [kept, setKept] = useState(edited !== undefined);
  const [last, setLast] = useState<Hypothesis>();
  const [note, setNote] = useState('');
  const [merged, setMerged] = useState<Merged>();
  const [tried, setTried] = useState(false);

  const newest = last && last.version > opened.version ? last : opened;
  const known = edited?.base ?? newest;
  const draft = edited?.draft ?? statementOf(known);
  const dirty = edited !== undefined && isChanged(edited);
  const faults = faultsOf(draft, tried);

  useEffect(() => {
    keepDraft(key, dirty ? edited : undefined);
  }, [key, dirty, edited]);
  useBeforeUnload(dirty);

  const begin = (statement: HypothesisStatement, words = '') => {
    setEdited({ base: known, draft: statement });
    setNote(words);
    setLast(undefined);
    if (words) setMerged(undefined);
  };
  const discard = () => {
    setEdited(undefined);
    setKept(false);
    setNote('');
    setMerged(undefined);
    setTried(false);
  };

  const [saving, save] = useAsyncFn(async () => {
    setTried(true);
    if (Object.keys(faultsOf(draft, true)).length > 0) return false;
    try {
      const saved = await api.updateHypothesis({
        entityRef,
        templateKey,
        ...draft,
        version: known.version,
      });
      discard();
      setLast(saved);
      onChanged();
      return true;
    } catch (error) {
      if (!isConflict(error)) throw error;
      const theirs = await api.getHypothesis({ entityRef, templateKey });
      const base = statementOf(known);
      const both = mergeStatements(base, draft, statementOf(theirs));
      setEdited({ base: theirs, draft: both.merged });
      setMerged({
        theirs,
        changes: describeChanges(base, statementOf(theirs)),
        clashes: both.clashes,
      });
      return false;
    }
  }, [api, draft, known, onChanged]);

  return {
    /** As it is saved. */
    known,
    draft,
    dirty,
    faults,
    /** Whether the draft was left from before. */
    kept,
    /** Where the draft was taken from. */
    note,
    merged,
    saved: last?.version,
    saving: saving.loading,
    error: saving.error,
    change: (change: Partial<HypothesisStatement>) =>
      begin(followed(draft, { ...draft, ...change }), note),
    takeOver: begin,
    discard,
    /** Resolves to whether it was saved. */
    save,
  };
}

export type HypothesisDraft = ReturnType<typeof useHypothesisDraft>;

/** Where nobody found words for what is expected, they follow the signals. */
function followed(
  before: HypothesisStatement,
  after: HypothesisStatement,
): HypothesisStatement {
  const follows =
    before.then === thenOf(before) &&
    after.then === before.then &&
    Object.keys(faultsOf(after, false)).length === 0;
  return follows ? { ...after, then: thenOf(after) } : after;
}

function isConflict(error: unknown): boolean {
  return error instanceof ResponseError && error.statusCode === 409;
}
