import type { SwitchView } from '../physics/Surroundings';

/** When a switch was put into a position. */
interface Throw {
  at: number;
  on: boolean;
}

/** Positions of the switches of a world over time. */
export class SwitchLog implements SwitchView {
  #version = 0;
  readonly #throws = new Map<string, Throw[]>();

  get version(): number {
    return this.#version;
  }

  /** Notes a position from a moment on; -Infinity for the first one. */
  set(name: string, on: boolean, at: number): void {
    const known = this.#throws.get(name) ?? [];
    known.push({ at, on });
    known.sort((a, b) => a.at - b.at);
    this.#throws.set(name, known);
    this.#version += 1;
  }

  isOn(name: string, at: number): boolean {
    return this.#latest(name, at)?.on ?? false;
  }

  /** When it was put into its position; -Infinity for the first one. */
  thrownAt(name: string, at: number): number {
    return this.#latest(name, at)?.at ?? -Infinity;
  }

  #latest(name: string, at: number): Throw | undefined {
    return this.#throws.get(name)?.findLast(each => each.at <= at);
  }
}
