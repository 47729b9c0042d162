import { Cell, groupTargets } from '@faultline/plugin-chaos-common';
import { FisGateway, FisResolvedTarget } from '../aws/FisGateway';
import { TaggingGateway } from '../aws/TaggingGateway';
import { StoredPreview } from '../database/PreviewStore';
import { ServiceStore } from '../database/ServiceStore';
import { targetFacts } from './targetFacts';

type Tags = Map<string, Record<string, string>>;

/** Reads what AWS resolved, and whose it is. */
export class TargetReader {
  readonly #options: TargetReaderOptions;

  static create(options: TargetReaderOptions): TargetReader {
    return new TargetReader(options);
  }

  private constructor(options: TargetReaderOptions) {
    this.#options = options;
  }

  /** @returns also a message when owners may be missing, empty otherwise */
  async read(
    preview: StoredPreview,
    cell: Cell,
    experimentId: string,
  ): Promise<Pick<StoredPreview, 'targets' | 'groups' | 'message'>> {
    const { gateway, services } = this.#options;
    const [resolved, claims] = await Promise.all([
      gateway.listResolvedTargets(cell, experimentId),
      services.claims(),
    ]);
    const { tags, message } = await this.#tags(resolved, cell);
    const resources = resolved.map(target => ({
      resourceType: target.resourceType,
      targetName: target.targetName,
      id: target.resource,
      tags: tags.get(target.resource) ?? {},
    }));
    return {
      targets: targetFacts(preview.template.targets, resolved),
      groups: groupTargets(resources, claims, preview.entityRef),
      message,
    };
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

interface TargetReaderOptions {
  cellsById: Map<string, Cell>;
  gateway: FisGateway;
  services: ServiceStore;
  tagging: TaggingGateway;
}
