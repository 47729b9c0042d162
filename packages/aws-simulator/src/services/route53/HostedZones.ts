/** An answer of DNS, as Route 53's API writes it. */
export interface RecordSet {
  Name: string;
  Type: string;
  SetIdentifier?: string;
  [member: string]: unknown;
}

/** A hosted zone as Route 53 keeps it. */
export interface HostedZone {
  /** Without `/hostedzone/`. */
  id: string;
  /** With a dot at the end. */
  name: string;
  callerReference: string;
  comment?: string;
  isPrivate: boolean;
  records: RecordSet[];
}

/** DNS names end with a dot, and have no capital letters. */
export function absolute(name: string): string {
  const lower = name.toLowerCase();
  return lower.endsWith('.') ? lower : `${lower}.`;
}

function isSame(a: RecordSet, b: RecordSet): boolean {
  return (
    a.Name === b.Name &&
    a.Type === b.Type &&
    a.SetIdentifier === b.SetIdentifier
  );
}

/** Order in which record sets are listed: by reversed labels, then type. */
export function recordKey({
  Name,
  Type,
  SetIdentifier = '',
}: RecordSet): string {
  const labels = Name.split('.').reverse().join('.');
  return [labels, Type, SetIdentifier].join('\u0000');
}

/** The hosted zones of an account; they belong to no region. */
export class HostedZones {
  readonly #byId = new Map<string, HostedZone>();

  add(zone: HostedZone): HostedZone {
    this.#byId.set(zone.id, zone);
    return zone;
  }

  get(id: string): HostedZone | undefined {
    return this.#byId.get(id.replace(/^\/?hostedzone\//, ''));
  }

  /** All zones by id. */
  list(): HostedZone[] {
    return [...this.#byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}

/** The records after one change; undefined when it is not possible. */
export function changed(
  records: readonly RecordSet[],
  action: 'CREATE' | 'DELETE' | 'UPSERT',
  record: RecordSet,
): RecordSet[] | undefined {
  const exists = records.some(each => isSame(each, record));
  if (action === 'UPSERT' || exists === (action === 'DELETE')) {
    const others = records.filter(each => !isSame(each, record));
    return action === 'DELETE' ? others : [...others, record];
  }
  return undefined;
}
