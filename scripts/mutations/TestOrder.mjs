import { packageOf } from './packageOf.mjs';

const MATRIX = 'src/router/matrix.test.ts';

/**
 * Which tests look first when a guard is away, so that most are missed within
 * seconds: who may do what for questions about access, those of its room for
 * all else, and whatever noticed most so far.
 */
export class TestOrder {
  #kills = new Map();

  /** A file of tests noticed something. */
  noticed(test) {
    const [file] = test.split(': ');
    this.#kills.set(file, (this.#kills.get(file) ?? 0) + 1);
  }

  /** Parts of paths, most promising first. */
  of({ file, kind }) {
    const room = file
      .slice(packageOf({ file }).length + 1)
      .replace(/(rules\/)?[^/]+$/, '');
    const keen = [...this.#kills]
      .sort(([, a], [, b]) => b - a)
      .map(([name]) => `/${name}`);
    return ['finding', 'refusal'].includes(kind)
      ? [`/${room}`, ...keen, MATRIX]
      : [MATRIX, `/${room}`, ...keen];
  }
}
