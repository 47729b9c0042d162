import { NotFoundError } from '@backstage/errors';
import { Cell, CellHealth } from '@faultline/plugin-chaos-common';
import { CellStore } from '../database/CellStore';
import { viewCell } from './views';

/** Tells how well each cell can be read. */
export class CellHealthReader {
  readonly #cellsById: Map<string, Cell>;
  readonly #cells: CellStore;
  readonly #now: () => Date;

  static create(options: {
    cellsById: Map<string, Cell>;
    cells: CellStore;
    now: () => Date;
  }): CellHealthReader {
    return new CellHealthReader(options);
  }

  private constructor(options: {
    cellsById: Map<string, Cell>;
    cells: CellStore;
    now: () => Date;
  }) {
    this.#cellsById = options.cellsById;
    this.#cells = options.cells;
    this.#now = options.now;
  }

  async all(): Promise<CellHealth[]> {
    const stored = new Map(
      (await this.#cells.all()).map(cell => [cell.id, cell]),
    );
    return [...this.#cellsById.values()].map(cell =>
      viewCell(cell, stored.get(cell.id)),
    );
  }

  /** Makes a cell the next to be read. */
  async refresh(cellId: string): Promise<void> {
    if (!this.#cellsById.has(cellId)) {
      throw new NotFoundError(`The cell ${cellId} is not configured`);
    }
    await this.#cells.hurry(cellId, this.#now());
  }
}
