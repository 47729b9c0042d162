/** An object as S3 keeps it. @public */
export interface StoredObject {
  bucket: string;
  key: string;
  body: Buffer;
  contentType: string;
  /** What clients said about it, by name in lower case. */
  metadata?: Readonly<Record<string, string>>;
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
    metadata?: Readonly<Record<string, string>>;
  }): void;
}

const BUCKET_NAME = /^(?!xn--)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

/** Objects in memory; a bucket exists as soon as its name is a legal one. @public */
export class MemoryObjects implements ObjectSink {
  readonly #objects = new Map<string, StoredObject>();
  readonly #buckets = new Map<string, number>();

  constructor(private readonly now: () => number) {}

  accepts(bucket: string): boolean {
    return BUCKET_NAME.test(bucket) && !bucket.includes('..');
  }

  putObject(object: Omit<StoredObject, 'lastModified'>): void {
    const { bucket, key } = object;
    const stored = { ...object, lastModified: this.now() };
    this.noteBucket(bucket);
    this.#objects.set(`${bucket}/${key}`, stored);
  }

  get(bucket: string, key: string): StoredObject | undefined {
    return this.#objects.get(`${bucket}/${key}`);
  }

  delete(bucket: string, key: string): void {
    this.#objects.delete(`${bucket}/${key}`);
  }

  /** All objects, in the order of bucket and key. */
  list(): StoredObject[] {
    return [...this.#objects.entries()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, object]) => object);
  }

  /** Makes a bucket appear among those that were used. */
  noteBucket(name: string): void {
    if (!this.#buckets.has(name)) {
      this.#buckets.set(name, this.now());
    }
  }

  forgetBucket(name: string): void {
    this.#buckets.delete(name);
  }

  /** Buckets that were made or written to, by name. */
  buckets(): { name: string; createdAt: number }[] {
    return [...this.#buckets]
      .map(([name, createdAt]) => ({ name, createdAt }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}
