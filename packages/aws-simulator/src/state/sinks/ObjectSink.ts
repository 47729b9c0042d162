/** An object as S3 keeps it. @public */
export interface StoredObject {
  bucket: string;
  key: string;
  body: Buffer;
  contentType: string;
  /** Epoch milliseconds of simulated time. */
  lastModified: number;
}

/** Where services put objects that S3 serves. @public */
export interface ObjectSink {
  /** Whether there is such a bucket to write to. */
  accepts(bucket: string): boolean;
  putObject(object: {
    bucket: string;
    key: string;
    body: Buffer;
    contentType: string;
  }): void;
}

const BUCKET_NAME = /^(?!xn--)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

/** Objects in memory; a bucket exists as soon as its name is a legal one. @public */
export class MemoryObjects implements ObjectSink {
  readonly #objects = new Map<string, StoredObject>();

  constructor(private readonly now: () => number) {}

  accepts(bucket: string): boolean {
    return BUCKET_NAME.test(bucket) && !bucket.includes('..');
  }

  putObject(object: Omit<StoredObject, 'lastModified'>): void {
    const { bucket, key } = object;
    const stored = { ...object, lastModified: this.now() };
    this.#objects.set(`${bucket}/${key}`, stored);
  }

  get(bucket: string, key: string): StoredObject | undefined {
    return this.#objects.get(`${bucket}/${key}`);
  }

  /** All objects, in the order of bucket and key. */
  list(): StoredObject[] {
    return [...this.#objects.entries()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, object]) => object);
  }
}
