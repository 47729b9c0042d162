import {
  Cell,
  groupTargets,
  TargetGroupView,
} from '@faultline/plugin-chaos-common';
import { FisResolvedTarget } from '../aws/FisGateway';
import { TaggingGateway } from '../aws/TaggingGateway';
import { ServiceStore } from '../database/ServiceStore';

type Tags = Map<string, Record<string, string>>;

/** Tells whose the targets are that AWS resolved, of previews and of runs. */
export class TargetGrouper {
  readonly #options: TargetGrouperOptions;

  static create(options: TargetGrouperOptions): TargetGrouper {
    return new TargetGrouper(options);
  }

  private constructor(options: TargetGrouperOptions) {
    this.#options = options;
  }

  /**
   * @param entityRef - the service whose groups come first
   * @returns also a message when owners may be missing, empty otherwise
   */
  async group(
    resolved: FisResolvedTarget[],
    cell: Cell,
    entityRef: string,
  ): Promise<{ groups: TargetGroupView[]; message: string }> {
    const [claims, { tags, message }] = await Promise.all([
      this.#options.services.claims(),
      this.#tags(resolved, cell),
    ]);
    const resources = resolved.map(target => ({
      resourceType: target.resourceType,
      targetName: target.targetName,
      id: target.resource,
      tags: tags.get(target.resource) ?? {},
    }));
    return { groups: groupTargets(resources, claims, entityRef), message };
  }

  /** Tags are read where the resources are, as far as that is configured. */
  async #tags(
    resolved: FisResolvedTarget[],
    cell: Cell,
  ): Promise<{ tags: Tags; message: string }> {
    const { cellsById, tagging } = this.#options;
    const byCell = new Map<Cell, Set<string>>();
    for (const { resource } of resolved) {
      const [, , , region, accountId] = resource.split(':');
      if (!resource.startsWith('arn:')) continue;
      // Buckets and roles have no region in their names.
      const id = `${accountId || cell.accountId}.${region || cell.region}`;
      const where = cellsById.get(id);
      if (!where) continue;
      byCell.set(where, (byCell.get(where) ?? new Set()).add(resource));
    }
    const tags: Tags = new Map();
    const problems: string[] = [];
    await Promise.all(
      [...byCell].map(async ([where, arns]) => {
        try {
          const found = await tagging.tagsOf(where, [...arns]);
          for (const [arn, own] of found) tags.set(arn, own);
        } catch (error) {
          problems.push(error instanceof Error ? error.message : String(error));
        }
      }),
    );
    const message =
      problems.length > 0
        ? `Owners may be missing, because tags could not be read: ${problems.join(
            ' ',
          )}`
        : '';
    return { tags, message };
  }
}

interface TargetGrouperOptions {
  cellsById: Map<string, Cell>;
  services: ServiceStore;
  tagging: TaggingGateway;
}
