import type { Fault } from './Fault';
import { documentName, documentParameters } from './parameters';

const AUTOMATION = 'aws:ssm:start-automation-execution';
/** How long an automation takes to give the function another version. */
const TAKES_EFFECT_MS = 30_000;
/** Somebody repairs a function that was left with the extension. */
const UNATTENDED_MS = 10 * 60_000;

/** A function has the chaos extension from one moment to another. */
export interface ExtensionPeriod {
  mode: string;
  parameters: Readonly<Record<string, string>>;
  start: number;
  end?: number;
}

/** The function that an automation attaches an extension to or detaches it from. */
export function extensionTarget(fault: Fault): string | undefined {
  if (fault.actionId !== AUTOMATION) {
    return undefined;
  }
  const { FunctionName: name } = documentParameters(fault);
  if (!name || name.startsWith('arn:')) {
    return name || undefined;
  }
  return `arn:aws:lambda:${fault.region}:${fault.accountId}:function:${name}`;
}

function isDetaching(fault: Fault): boolean {
  return (
    /detach|remove|disable|rollback/i.test(documentName(fault)) ||
    /^(none|off|disabled?)$/i.test(documentParameters(fault).ChaosMode ?? '')
  );
}

function takesEffect({ start, end }: Fault): number | undefined {
  const at = start + TAKES_EFFECT_MS;
  return end !== undefined && end < at ? undefined : at;
}

/**
 * When a function had the chaos extension: from one automation that attaches
 * it to the next that detaches it. When an experiment ends before it detached
 * what it attached, somebody does so by hand ten minutes later.
 *
 * @param faults - Those of the function, ordered by start
 */
export function extensionPeriods(faults: readonly Fault[]): ExtensionPeriod[] {
  const found: ExtensionPeriod[] = [];
  let open: { period: ExtensionPeriod; fault: Fault } | undefined;
  const automations = faults.filter(({ actionId }) => actionId === AUTOMATION);
  const close = (at: number) => {
    if (open) {
      const repaired = (open.fault.experimentEnd ?? Infinity) + UNATTENDED_MS;
      const end = Math.min(at, repaired);
      found.push(Number.isFinite(end) ? { ...open.period, end } : open.period);
      open = undefined;
    }
  };
  for (const fault of automations) {
    const at = takesEffect(fault);
    if (at !== undefined) {
      close(at);
      if (!isDetaching(fault)) {
        const parameters = documentParameters(fault);
        const mode = parameters.ChaosMode ?? 'error';
        open = { fault, period: { mode, parameters, start: at } };
      }
    }
  }
  close(Infinity);
  return found;
}
