import { useState } from 'react';
import { ResponseError } from '@backstage/errors';
import { useApi } from '@backstage/frontend-plugin-api';
import { Finding } from '@faultline/plugin-chaos-common';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { chaosApiRef } from '../../api/chaosApiRef';
import {
  changeOf,
  fieldsOf,
  FindingFields,
  isLink,
  isOwner,
} from './findingChange';

/**
 * What somebody says about a finding until it is written down. When it changed
 * meanwhile, what was typed stays and is held against what is so now.
 */
export function useFindingEdit(finding: Finding, onDone: () => void) {
  const api = useApi(chaosApiRef);
  const [known, setKnown] = useState(finding);
  const [typed, setTyped] = useState<Partial<FindingFields>>({});
  const [raced, setRaced] = useState(false);
  const before = fieldsOf(known);
  const fields = { ...before, ...typed };
  const change = changeOf(before, fields);
  const [saving, save] = useAsyncFn(async () => {
    try {
      await api.updateFinding(known.id, { ...change, version: known.version });
      onDone();
      return true;
    } catch (error) {
      if (!(error instanceof ResponseError && error.statusCode === 409)) {
        throw error;
      }
      const { items } = await api.listFindings(known.entityRef);
      const now = items.find(({ id }) => id === known.id);
      // It did not change: the conflict is of another kind.
      if (!now || now.version === known.version) throw error;
      setKnown(now);
      setRaced(true);
      return false;
    }
  }, [api, known, change, onDone]);
  return {
    known,
    fields,
    change,
    raced,
    changed: Object.keys(change).length > 0,
    valid: isOwner(fields.owner) && isLink(fields.link),
    type: (part: Partial<FindingFields>) => setTyped({ ...typed, ...part }),
    save,
    saving: saving.loading,
    error: saving.error,
  };
}

export type FindingEdit = ReturnType<typeof useFindingEdit>;
