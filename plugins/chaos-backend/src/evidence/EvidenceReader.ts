import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Evidence, Run } from '@faultline/plugin-chaos-common';
import { EvidenceStore, StoredEvidence } from '../database/EvidenceStore';
import { RunReader } from '../resilience/RunReader';
import { EvidenceBody, unpackBody } from './judge/EvidenceBody';

const COMPARABLE = 10;

/** A run's evidence and the parts of it that only a report needs. */
export interface ReadEvidence {
  run: Run;
  evidence: Evidence;
  template: EvidenceBody['template'];
}

/** Shows what the signals of runs said, from the store. */
export class EvidenceReader {
  readonly #options: EvidenceReaderOptions;

  static create(options: EvidenceReaderOptions): EvidenceReader {
    return new EvidenceReader(options);
  }

  private constructor(options: EvidenceReaderOptions) {
    this.#options = options;
  }

  async get(
    runId: string,
    { credentials }: { credentials: BackstageCredentials },
  ): Promise<ReadEvidence> {
    const { evidence, now, runs } = this.#options;
    const run = await runs.show(await runs.find(runId), { credentials });
    const stored = await evidence.get(runId);
    if (stored) await evidence.watch(runId, now());
    const body = stored?.body ? unpackBody(stored.body) : emptyBody(run);
    const { template, ...shown } = body;
    return {
      run,
      template,
      evidence: {
        runId,
        ...shown,
        ...progressOf(run, stored),
        comparable: stored?.faultAt
          ? (
              await evidence.before(
                stored.templateKey,
                stored.faultAt,
                COMPARABLE,
              )
            ).map(each => ({ ...each, faultAt: each.faultAt.toISOString() }))
          : [],
      },
    };
  }
}

function progressOf(run: Run, stored: StoredEvidence | undefined) {
  const waiting = run.endedAt ? ('settling' as const) : ('running' as const);
  const state = stored?.state ?? waiting;
  return {
    // A run may have ended a moment before anybody looked at its signals.
    state: state === 'running' ? waiting : state,
    message: messageOf(run, stored),
    judgeAt: state === 'judged' ? null : stored?.judgeAt?.toISOString() ?? null,
    collectedAt: stored?.collectedAt?.toISOString() ?? null,
    revision: stored?.revision ?? 0,
    inputHash: stored?.inputHash ?? null,
  };
}

function messageOf(run: Run, stored: StoredEvidence | undefined) {
  if (stored?.state === 'none') {
    return run.judgement?.text ?? 'There is nothing to judge.';
  }
  return stored?.body ? null : 'Nothing was read so far.';
}

function emptyBody(run: Run): EvidenceBody {
  const start = run.startedAt ?? run.createdAt;
  return {
    message: null,
    windows: {
      before: { from: start, to: start },
      fault: null,
      after: null,
    },
    hypothesis: { given: '', when: run.templateTitle, then: '', version: 0 },
    actions: [],
    alarms: [],
    signals: [],
    verdict: null,
    problems: [],
    template: null,
  };
}

interface EvidenceReaderOptions {
  evidence: EvidenceStore;
  now: () => Date;
  runs: RunReader;
}
