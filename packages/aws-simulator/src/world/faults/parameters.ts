import { parseDuration } from '../../services/fis/duration';
import type { Fault } from './Fault';

/** Parameters of an automation or command document; lists give their first. */
export function documentParameters(fault: Fault): Record<string, string> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(fault.parameters.documentParameters ?? '{}');
  } catch {
    return {};
  }
  if (typeof parsed !== 'object' || parsed === null) {
    return {};
  }
  return Object.fromEntries(
    Object.entries(parsed).map(([name, value]) => [
      name,
      String(Array.isArray(value) ? value[0] : value),
    ]),
  );
}

/** Name of the document that an action of Systems Manager runs. */
export function documentName(fault: Fault): string {
  return fault.parameters.documentArn?.split('/').at(-1) ?? '';
}

/** A number among the parameters. */
export function numberOf(
  parameters: Readonly<Record<string, string>>,
  name: string,
  fallback: number,
): number {
  const value = Number(parameters[name] ?? fallback);
  return Number.isFinite(value) ? value : fallback;
}

/** A percentage among the parameters as a share from 0 to 1. */
export function shareOfPercent(
  parameters: Readonly<Record<string, string>>,
  name: string,
  fallback: number,
): number {
  return Math.min(1, Math.max(0, numberOf(parameters, name, fallback) / 100));
}

/** A duration among the parameters in milliseconds. */
export function durationOf(
  parameters: Readonly<Record<string, string>>,
  name: string,
): number | undefined {
  return parseDuration(parameters[name] ?? '');
}
