import { Sha256 } from '../canonical';
import { hashOf } from './appendRecord';
import { AUDIT_START, AuditHead, AuditRecord } from './AuditRecord';

/**
 * What is wrong with the first record that does not fit.
 * @public
 */
export const CHAIN_FAULTS = [
  /** A record is missing before it, or it comes twice or out of order. */
  'sequence',
  /** It does not follow the record before: that one or this one was replaced. */
  'link',
  /** It was changed after it was written. */
  'content',
  /** Records are missing at the end. */
  'end',
] as const;

/** @public */
export type ChainFault = (typeof CHAIN_FAULTS)[number];

/**
 * Whether a chain, or a part of it, is whole.
 * @public
 */
export type ChainResult =
  /** `head`: the end of what was checked; the next part is checked from there. */
  | { ok: true; head: AuditHead; checked: number }
  | {
      ok: false;
      fault: ChainFault;
      /** Where it was expected: number of the first record that does not fit. */
      sequence: number;
      /** What is wrong, as a sentence. */
      text: string;
      /** Number of good records before it, in this part. */
      checked: number;
    };

/**
 * Checks records in the order of the chain and finds the first broken one. A
 * long chain can be checked in parts, each from the head of the one before.
 *
 * Somebody who may write the whole table can make a new chain that is whole in
 * itself: that, and a chain cut off at its end, shows only against a head that
 * was kept elsewhere. Pass it as `expected`.
 *
 * @param options.from - where this part begins; default: the whole chain
 * @param options.expected - a head that this part must reach or pass through
 * @public
 */
export function verifyChain(
  records: Iterable<AuditRecord>,
  sha256: Sha256,
  options: { from?: AuditHead; expected?: AuditHead } = {},
): ChainResult {
  const { from = AUDIT_START, expected } = options;
  let head = from;
  let checked = 0;
  const broken = (fault: ChainFault, text: string): ChainResult => ({
    ok: false,
    fault,
    sequence: head.sequence + 1,
    text,
    checked,
  });
  for (const record of records) {
    const due = head.sequence + 1;
    if (record.sequence !== due) {
      return broken(
        'sequence',
        `Record ${due} was expected, and record ${record.sequence} is there.`,
      );
    }
    if (record.previousHash !== head.hash) {
      return broken(
        'link',
        `Record ${due} does not follow the record before it.`,
      );
    }
    if (!hasItsHash(record, sha256)) {
      return broken(
        'content',
        `Record ${due} was changed after it was written.`,
      );
    }
    if (expected?.sequence === due && expected.hash !== record.hash) {
      return broken(
        'link',
        `Record ${due} is not the one that was there when its hash was kept.`,
      );
    }
    head = { sequence: record.sequence, hash: record.hash };
    checked++;
  }
  if (expected && expected.sequence > head.sequence) {
    return broken(
      'end',
      `The chain ends at record ${head.sequence}; there were ${expected.sequence}.`,
    );
  }
  return { ok: true, head, checked };
}

function hasItsHash(record: AuditRecord, sha256: Sha256): boolean {
  try {
    return hashOf(record, sha256) === record.hash;
  } catch {
    // What JSON cannot hold was never written by us.
    return false;
  }
}
