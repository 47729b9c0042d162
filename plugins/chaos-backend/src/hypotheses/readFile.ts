import {
  HypothesisCheck,
  hypothesisFileSchema,
} from '@faultline/plugin-chaos-common';
import { LineCounter, parseDocument } from 'yaml';
import { lineOf } from './lineOf';
import { wordsOfIssue } from './wordsOfIssue';

/** What a file says, or what is wrong in which of its lines. */
export function readFile(text: string): HypothesisCheck {
  const lines = new LineCounter();
  const file = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (file.errors.length > 0) {
    return failed(
      file.errors.map(({ pos, message }) => ({
        line: lines.linePos(pos[0]).line,
        message: `This is no YAML: ${message}.`,
      })),
    );
  }
  let data: unknown;
  try {
    // Aliases could make a small file huge.
    data = file.toJS({ maxAliasCount: 0 });
  } catch {
    return failed([
      {
        line: 1,
        message:
          'It has aliases (*name). Write out what they stand for, as they are not followed.',
      },
    ]);
  }
  const read = hypothesisFileSchema.safeParse(data);
  if (!read.success) {
    return failed(
      read.error.issues.map(issue => ({
        line: lineOf(file, lines, issue),
        message: wordsOfIssue(issue, data),
      })),
    );
  }
  const { format: _, ...written } = read.data;
  return { written, problems: [] };
}

function failed(problems: HypothesisCheck['problems']): HypothesisCheck {
  return {
    written: null,
    problems: [...problems].sort((a, b) => a.line - b.line),
  };
}
