import { z } from 'zod';

/**
 * What is wrong with one setting.
 * @public
 */
export interface SettingsProblem {
  /** Where, for instance `production.window.allow[0].to`. */
  path: string;
  /** What is wrong, as the end of a sentence that begins with the path. */
  message: string;
}

/**
 * Everything that is wrong with settings, in words for whoever wrote them.
 * @internal
 */
export function problemsOf(error: z.ZodError): SettingsProblem[] {
  return error.issues.flatMap(problemsOfIssue);
}

function problemsOfIssue(issue: z.core.$ZodIssue): SettingsProblem[] {
  const path = pathOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => ({
      path: path ? `${path}.${key}` : key,
      message: 'is not known; look for a spelling mistake',
    }));
  }
  if (issue.code === 'invalid_type') {
    return [{ path, message: `must be ${kind(issue.expected)}` }];
  }
  if (issue.code === 'invalid_value') {
    return [{ path, message: `must be one of ${issue.values.join(', ')}` }];
  }
  return [{ path, message: issue.message }];
}

function kind(expected: string): string {
  if (expected === 'int') return 'a whole number';
  return /^[aeiou]/.test(expected) ? `an ${expected}` : `a ${expected}`;
}

function pathOf(path: PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text ? `${text}.${String(part)}` : String(part);
  }, '');
}
