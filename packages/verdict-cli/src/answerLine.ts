import {
  ENGINE_VERSION,
  judgeDocument,
  RunVerdict,
} from '@faultline/plugin-chaos-common';
import { parseDocument } from './parseDocument';

function idOf(input: unknown): string | null {
  if (typeof input !== 'object' || input === null || !('id' in input)) {
    return null;
  }
  return typeof input.id === 'string' ? input.id : null;
}

function refuse(id: string | null, text: string): RunVerdict {
  return {
    id,
    engine: ENGINE_VERSION,
    verdict: 'invalid',
    behaviour: null,
    confidence: 'low',
    reasons: [{ code: 'bad_input', text }],
    signals: [],
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The verdict on one line of input. Never throws. */
export function answerLine(line: string): RunVerdict {
  let input: unknown;
  try {
    input = JSON.parse(line);
  } catch (error) {
    return refuse(null, `The line is not JSON: ${messageOf(error)}`);
  }
  try {
    return judgeDocument(parseDocument(input));
  } catch (error) {
    return refuse(idOf(input), messageOf(error));
  }
}
