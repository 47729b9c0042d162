import { publicParameters } from './publicParameters';

export type ParameterType = 'String' | 'StringList' | 'SecureString';

/** A parameter of the Parameter Store. */
export interface Parameter {
  name: string;
  arn: string;
  type: ParameterType;
  value: string;
  version: number;
  /** Epoch milliseconds. */
  lastModified: number;
  dataType: string;
}

/** The parameters of one account and region, the public ones included. */
export class Parameters {
  /** Versions of each parameter, oldest first. */
  readonly #versions = new Map<string, Parameter[]>();
  readonly #public: ReadonlyMap<string, Parameter>;

  constructor(
    private readonly options: {
      accountId: string;
      region: string;
      clock: { now(): number };
    },
  ) {
    this.#public = new Map(
      publicParameters(options.region).map(each => [each.name, each]),
    );
  }

  put(
    name: string,
    given: { value: string; type: ParameterType; dataType?: string },
  ): Parameter {
    const { accountId, region, clock } = this.options;
    const versions = this.#versions.get(name) ?? [];
    const parameter = {
      dataType: 'text',
      ...given,
      name,
      arn: `arn:aws:ssm:${region}:${accountId}:parameter/${name.replace(
        /^\//,
        '',
      )}`,
      version: versions.length + 1,
      lastModified: clock.now(),
    };
    this.#versions.set(name, [...versions, parameter]);
    return parameter;
  }

  /** The latest version, or the one that is asked for. */
  get(name: string, version?: number): Parameter | undefined {
    const versions = this.#versions.get(name);
    const known = this.#public.get(name);
    const all = versions ?? (known ? [known] : []);
    return version === undefined
      ? all.at(-1)
      : all.find(each => each.version === version);
  }

  /** Whether there was such a parameter. */
  delete(name: string): boolean {
    return this.#versions.delete(name);
  }

  /** The latest versions of all parameters, by name. */
  list(): Parameter[] {
    const own = [...this.#versions.values()].flatMap(all => all.at(-1) ?? []);
    return [...own, ...this.#public.values()].sort((a, b) =>
      a.name < b.name ? -1 : 1,
    );
  }
}
