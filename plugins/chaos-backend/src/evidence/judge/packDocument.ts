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

/** A document in a few per cent of its size, and the hash of what it says. */
export function packDocument(document: RunDocument): {
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
  return {
    packed: gzipSync(JSON.stringify({ ...document, signals })),
    hash: sha256(canonicalJson(document)),
  };
}

/** The document as the engine was given it: judging it again says the same. */
export function unpackDocument(packed: Buffer): RunDocument {
  const document = JSON.parse(gunzipSync(packed).toString('utf8'));
  return {
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
  };
}
