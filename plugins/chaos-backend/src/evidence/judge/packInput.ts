import { gunzipSync, gzipSync } from 'node:zlib';
import {
  canonicalJson,
  RunDocument,
  Sample,
} from '@faultline/plugin-chaos-common';
import { sha256 } from '../../sha256';

/** Samples with the times as differences, of which most are equal. */
interface Column {
  times: number[];
  values: (number | null)[];
}

type SampleField =
  | 'points'
  | 'history'
  | 'numerator'
  | 'denominator'
  | 'numeratorHistory'
  | 'denominatorHistory';

const FIELDS: SampleField[] = [
  'points',
  'history',
  'numerator',
  'denominator',
  'numeratorHistory',
  'denominatorHistory',
];

function toColumn(samples: readonly Sample[]): Column {
  let last = 0;
  const times = samples.map(([at]) => {
    const step = at - last;
    last = at;
    return step;
  });
  return { times, values: samples.map(([, value]) => value) };
}

function fromColumn({ times, values }: Column): Sample[] {
  let at = 0;
  return times.map((step, index) => {
    at += step;
    return [at, values[index] ?? null];
  });
}

/** All that the engine was given for a verdict. */
export interface JudgeInput {
  document: RunDocument;
  /** What else happened to the service, in words. */
  confounders: string[];
}

/** An input in a few per cent of its size, and the hash of what it says. */
export function packInput({ document, confounders }: JudgeInput): {
  packed: Buffer;
  hash: string;
} {
  const signals = document.signals.map(signal => ({
    ...signal,
    ...Object.fromEntries(
      FIELDS.flatMap(field => {
        const samples = signal[field];
        return samples ? [[field, toColumn(samples)]] : [];
      }),
    ),
  }));
  // Kept as it was before there were any, where there are none.
  const beside = confounders.length > 0 ? { confounders } : {};
  return {
    packed: gzipSync(JSON.stringify({ ...document, signals, ...beside })),
    hash: sha256(canonicalJson({ ...document, ...beside })),
  };
}

/** The input as the engine was given it: judging it again says the same. */
export function unpackInput(packed: Buffer): JudgeInput {
  const { confounders = [], ...document } = JSON.parse(
    gunzipSync(packed).toString('utf8'),
  );
  return {
    confounders,
    document: {
      ...document,
      signals: document.signals.map((signal: Record<SampleField, Column>) => ({
        ...signal,
        ...Object.fromEntries(
          FIELDS.flatMap(field => {
            const column = signal[field];
            return column ? [[field, fromColumn(column)]] : [];
          }),
        ),
      })),
    },
  };
}
