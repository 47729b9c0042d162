import { parseDuration } from '../../fis/duration';
import type { DocumentContent } from '../documents/readContent';

/** How long a step takes that does not say so. */
const STEP_MS = 10_000;
/** How long an automation takes whose document nobody has. */
const UNKNOWN_MS = 30_000;

/** A step before it runs. */
export interface PlannedStep {
  name: string;
  action: string;
  inputs: Readonly<Record<string, unknown>>;
  durationMs: number;
}

function filled(
  value: unknown,
  parameters: Readonly<Record<string, readonly string[]>>,
): unknown {
  if (typeof value === 'string') {
    return value.replace(
      /\{\{\s*(\w+)\s*\}\}/g,
      (whole, name: string) => parameters[name]?.join(',') ?? whole,
    );
  }
  if (Array.isArray(value)) {
    return value.map(item => filled(item, parameters));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [
        name,
        filled(item, parameters),
      ]),
    );
  }
  return value;
}

/** The steps of an automation, one after the other, with their inputs. */
export function planSteps(
  content: DocumentContent | undefined,
  parameters: Readonly<Record<string, readonly string[]>>,
): PlannedStep[] {
  if (!content) {
    const inputs = {};
    const step = { name: 'run', action: 'aws:executeScript' };
    return [{ ...step, inputs, durationMs: UNKNOWN_MS }];
  }
  return (content.mainSteps ?? []).map(({ name, action, inputs = {} }) => {
    const given = Object.fromEntries(
      Object.entries(inputs).map(([key, value]) => [
        key,
        filled(value, parameters),
      ]),
    );
    const { Duration } = given;
    const isSleep = action === 'aws:sleep' && typeof Duration === 'string';
    const durationMs = isSleep ? parseDuration(Duration) : undefined;
    return { name, action, inputs: given, durationMs: durationMs ?? STEP_MS };
  });
}
