import { publicDocuments } from './publicDocuments';

/** A document of Systems Manager. */
export interface Document {
  name: string;
  /** An account id, or `Amazon`. */
  owner: string;
  type: string;
  format: 'JSON' | 'YAML';
  content: string;
  version: number;
  /** Epoch milliseconds. */
  createdAt: number;
  tags: Record<string, string>;
}

/** The documents of one account and region, Amazon's included. */
export class Documents {
  readonly #own = new Map<string, Document>();
  readonly #public: ReadonlyMap<string, Document>;

  constructor(
    private readonly options: { accountId: string; clock: { now(): number } },
  ) {
    this.#public = new Map(publicDocuments.map(each => [each.name, each]));
  }

  /** Adds a document, or a new version of it. */
  put(
    document: Pick<Document, 'name' | 'type' | 'format' | 'content'>,
    tags: Record<string, string> = {},
  ): Document {
    const { accountId, clock } = this.options;
    const { version = 0 } = this.#own.get(document.name) ?? {};
    const added = {
      ...document,
      owner: accountId,
      version: version + 1,
      createdAt: clock.now(),
      tags,
    };
    this.#own.set(document.name, added);
    return added;
  }

  /** By name or ARN. */
  get(nameOrArn: string): Document | undefined {
    const name = nameOrArn.replace(
      /^arn:aws[\w-]*:ssm:[^:]*:\d*:(document|automation-definition)\//,
      '',
    );
    return this.#own.get(name) ?? this.#public.get(name);
  }

  delete(name: string): boolean {
    return this.#own.delete(name);
  }

  /** All documents by name. */
  list(): Document[] {
    return [...this.#own.values(), ...this.#public.values()].sort((a, b) =>
      a.name < b.name ? -1 : 1,
    );
  }
}
