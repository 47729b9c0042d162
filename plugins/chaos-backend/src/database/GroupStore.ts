/** A group, system or domain of the catalog. */
export interface CatalogGroup {
  ref: string;
  title: string;
  /** The group or domain above it. */
  parentRef: string | null;
}

export interface GroupStore {
  /** Writes all of them and removes those that are gone. */
  replaceAll(groups: CatalogGroup[]): Promise<void>;
}
