import { Lesson, tellStory } from '@faultline/plugin-chaos-common';
import { EvidenceStore } from '../database/EvidenceStore';
import { FindingStore } from '../database/FindingStore';
import { RunStore, StoredRun } from '../database/RunStore';
import { ServiceStore } from '../database/ServiceStore';
import { unpackBody } from '../evidence/judge/EvidenceBody';

/** How many runs of a template a finding looks back on. */
const LOOK_BACK = 200;

/** Keeps findings true to what the runs of a template taught. */
export class FindingKeeper {
  readonly #options: FindingKeeperOptions;

  static create(options: FindingKeeperOptions): FindingKeeper {
    return new FindingKeeper(options);
  }

  private constructor(options: FindingKeeperOptions) {
    this.#options = options;
  }

  /** Tells the story of a run's template anew, for each of its services. */
  async refresh(run: StoredRun): Promise<void> {
    const { findings, runs, services } = this.#options;
    const latest = await runs.latest([run.templateKey], LOOK_BACK);
    const story = tellStory(latest.flatMap(toLesson));
    for (const service of await services.servicesOf([run.templateKey])) {
      if (!story) {
        await findings.forget(service.entityRef, run.templateKey);
        continue;
      }
      await findings.tell(
        {
          entityRef: service.entityRef,
          templateKey: run.templateKey,
          story,
          evidence: [story.failedBy.text],
          expected: await this.#expectedOf(story.openedBy.runId),
        },
        service.owner,
      );
    }
  }

  /** By what the run was judged, which may be worded otherwise by now. */
  async #expectedOf(runId: string): Promise<string> {
    const body = (await this.#options.evidence.get(runId))?.body;
    return body ? unpackBody(body).hypothesis.then : '';
  }
}

function toLesson({ id, judgement, endedAt, createdAt }: StoredRun): Lesson[] {
  return judgement
    ? [
        {
          runId: id,
          at: (endedAt ?? createdAt).toISOString(),
          verdict: judgement.verdict,
          text: judgement.text,
        },
      ]
    : [];
}

interface FindingKeeperOptions {
  evidence: EvidenceStore;
  findings: FindingStore;
  runs: RunStore;
  services: ServiceStore;
}
