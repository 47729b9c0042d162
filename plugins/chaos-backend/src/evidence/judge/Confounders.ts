import { describeTemplate } from '@faultline/plugin-chaos-common';
import { RunStore, StoredRun } from '../../database/RunStore';
import { ServiceStore } from '../../database/ServiceStore';
import { TemplateStore } from '../../database/TemplateStore';
import { readWindows, RunWindows } from './readWindows';

/** Runs that are named; of more it is said how many there were. */
const NAMED = 3;

/** Finds out what else happened to a service while a run of it was watched. */
export class Confounders {
  readonly #options: ConfoundersOptions;

  static create(options: ConfoundersOptions): Confounders {
    return new Confounders(options);
  }

  private constructor(options: ConfoundersOptions) {
    this.#options = options;
  }

  /**
   * Faults of other runs, and the deploy that the catalog knows of, from the
   * baseline of a run to the end of its recovery window; each in words, without
   * a full stop.
   */
  async read(options: {
    run: StoredRun;
    /** Null: no service is mapped, so only the template tells what is hit. */
    entityRef: string | null;
    windows: RunWindows;
    now: Date;
  }): Promise<string[]> {
    const { entityRef, run, windows } = options;
    const { runs, services } = this.#options;
    const service = entityRef ? await services.get(entityRef) : undefined;
    const mapped = entityRef ? await services.templateKeys(entityRef) : [];
    const span = {
      from: new Date(windows.from * 1000),
      to: new Date(windows.to * 1000),
    };
    const others = await runs.within(span, {
      templateKeys: [...new Set([...mapped, run.templateKey])],
      entityRef: entityRef ?? undefined,
    });
    const faults = others.flatMap(other =>
      other.id === run.id ? [] : faultOf(other, windows, options.now),
    );
    const deployedAt = service?.profile.deployedAt ?? null;
    const deployed =
      deployedAt !== null && isWithin(deployedAt / 1000, windows);
    return [
      ...(await this.#name(faults, windows)),
      ...(deployed
        ? [`The service was deployed at ${clock(deployedAt / 1000)} UTC`]
        : []),
    ];
  }

  async #name(faults: Fault[], windows: RunWindows): Promise<string[]> {
    const named = faults.slice(0, NAMED);
    const keys = named.map(({ run }) => run.templateKey);
    const templates = new Map(
      (await this.#options.templates.getMany([...new Set(keys)])).map(each => [
        each.key,
        each,
      ]),
    );
    const more = faults.length - named.length;
    return [
      ...named.map(fault => {
        const { run, from, to } = fault;
        const template = templates.get(run.templateKey);
        const title = template
          ? describeTemplate(template).title
          : run.templateId;
        const until = run.endedAt ? ` until ${clock(to)}` : '';
        const when = relationTo(fault, windows);
        return `Run ${
          run.experimentId
        } of "${title}" acted on the service too, from ${clock(
          from,
        )}${until} UTC, ${when}`;
      }),
      ...(more > 0
        ? [`${more} more ${more === 1 ? 'run' : 'runs'} did the same`]
        : []),
    ];
  }
}

/** When another run did harm, in epoch seconds. */
interface Fault {
  run: StoredRun;
  from: number;
  to: number;
}

/** Runs that wait or fail to start harm nobody. */
function faultOf(run: StoredRun, windows: RunWindows, now: Date): Fault[] {
  const { faultStart, faultEnd } = readWindows(run, {
    now,
    objectiveSeconds: 0,
  });
  if (faultStart === null || faultEnd === null) return [];
  const overlaps = faultStart < windows.to && faultEnd > windows.from;
  return overlaps ? [{ run, from: faultStart, to: faultEnd }] : [];
}

function relationTo({ from, to }: Fault, windows: RunWindows): string {
  const { start, end, faultStart, faultEnd } = windows;
  if (to <= (faultStart ?? start)) return 'shortly before this fault';
  return from >= (faultEnd ?? end)
    ? 'while recovery from this fault was watched'
    : 'while this fault lasted';
}

function isWithin(at: number, { from, to }: RunWindows): boolean {
  return at >= from && at < to;
}

/** "14:05" */
function clock(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(11, 16);
}

interface ConfoundersOptions {
  runs: RunStore;
  services: ServiceStore;
  templates: TemplateStore;
}
