import { formatDuration } from '../formatDuration';
import { readDuration } from '../readDuration';

/**
 * The parameters of an action and what it hits, ready for a sentence. Each
 * reader takes AWS's default, for a parameter that the template leaves out.
 * @internal
 */
export interface ActionFacts {
  /** For instance `2 instances` or `all matching tasks`. */
  targets: string;
  text(name: string, fallback: string): string;
  /** With its unit: `50 %`. */
  percent(name: string, fallback: string): string;
  /** With its unit: `200 ms` or `2 s`. */
  milliseconds(name: string, fallback: string): string;
  /** An ISO 8601 duration in words: `10 min`. */
  duration(name: string): string;
}

/** Says what an action does, in the form of a title. @internal */
export type ActionWords = (facts: ActionFacts) => string;

/** The words for the actions of one family, by action id. @internal */
export type ActionWordTable = Readonly<Record<string, ActionWords>>;

/** @internal */
export function createActionFacts(
  parameters: Record<string, string>,
  targets: string,
): ActionFacts {
  const text = (name: string, fallback: string) =>
    parameters[name]?.trim() || fallback;
  return {
    targets,
    text,
    percent: (name, fallback) => `${text(name, fallback)} %`,
    milliseconds: (name, fallback) => {
      const value = text(name, fallback);
      return /^\d+$/.test(value)
        ? formatDuration(Number(value) / 1000)
        : `${value} ms`;
    },
    duration: name => {
      const seconds = readDuration(parameters[name]);
      return seconds === undefined
        ? text(name, 'some time')
        : formatDuration(seconds);
    },
  };
}
