import { FAILURE_MODES, FailureMode } from './FailureMode';
import { modesOfAction } from './modesOfAction';
import {
  documentOf,
  modesOfDocument,
  ProvingDocument,
} from './provingDocuments';

/**
 * What is needed of a template to say what it proves.
 * @public
 */
export interface ModeTemplate {
  actions: readonly {
    actionId: string;
    parameters: Record<string, string>;
    /** Target key of the action to name of a target. */
    targets: Record<string, string>;
  }[];
  targets: readonly {
    name: string;
    parameters: Record<string, string>;
    filters: readonly { path: string; values: readonly string[] }[];
  }[];
}

/**
 * What one action can prove, whatever the configuration says.
 * @public
 */
export interface ActionProof {
  actionId: string;
  /** By the documentation of AWS. */
  modes: FailureMode[];
  /** The SSM document that it runs; the configuration says what that proves. */
  document: string | null;
}

/**
 * What the actions of a template can prove, each once and in a fixed order, so
 * that templates that prove the same have the same. Actions that prove nothing
 * are left out.
 * @public
 */
export function proofsOfTemplate(template: ModeTemplate): ActionProof[] {
  const found = new Map<string, ActionProof>();
  for (const action of template.actions) {
    const { actionId } = action;
    const modes = modesOfAction({
      ...action,
      targets: template.targets.filter(({ name }) =>
        Object.values(action.targets).includes(name),
      ),
    });
    const document = documentOf(action);
    if (modes.length === 0 && document === null) continue;
    found.set([actionId, document ?? '', ...modes].join(' '), {
      actionId,
      modes,
      document,
    });
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, proof]) => proof);
}

/**
 * The failure modes that actions prove together, in the order of
 * `FAILURE_MODES`.
 *
 * @param documents - what SSM documents prove here
 * @public
 */
export function modesOfProofs(
  proofs: readonly ActionProof[],
  documents: readonly ProvingDocument[],
): FailureMode[] {
  const modes = new Set(proofs.flatMap(({ modes: known }) => known));
  for (const mode of documentedModes(proofs, documents)) modes.add(mode);
  return FAILURE_MODES.filter(mode => modes.has(mode));
}

/**
 * Of these, the ones that only the configuration knows of.
 * @public
 */
export function documentedModes(
  proofs: readonly ActionProof[],
  documents: readonly ProvingDocument[],
): FailureMode[] {
  const modes = new Set(
    proofs.flatMap(({ document }) =>
      document === null ? [] : modesOfDocument(document, documents),
    ),
  );
  return FAILURE_MODES.filter(mode => modes.has(mode));
}
