import { isIntentOpen } from '../../lifecycle';
import { StartIntent } from '../StartIntent';

/** The shared database: each call is one statement, over one row. */
export class IntentTable {
  readonly rows = new Map<string, StartIntent>();
  readonly #byKey = new Map<string, string>();

  /** The intent that was made with a key, if any. */
  byKey(key: string): StartIntent | undefined {
    const id = this.#byKey.get(key);
    return id === undefined ? undefined : this.rows.get(id);
  }

  /** False when the key is used or the template has an open intent. */
  insert(key: string, intent: StartIntent): boolean {
    if (this.#byKey.has(key)) return false;
    for (const row of this.rows.values()) {
      if (isIntentOpen(row.state)) return false;
    }
    this.#byKey.set(key, intent.id);
    this.rows.set(intent.id, intent);
    return true;
  }

  /** Writes over the version that was read only. */
  update(intent: StartIntent, over: StartIntent): boolean {
    if (this.rows.get(over.id)?.version !== over.version) return false;
    this.rows.set(intent.id, intent);
    return true;
  }
}
