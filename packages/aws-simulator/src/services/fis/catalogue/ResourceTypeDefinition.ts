/** A parameter that narrows a target down. */
export interface ResourceTypeParameter {
  required?: boolean;
  /**
   * Paths into a resource's attributes of which one must hold the value.
   * Without paths the parameter does not select resources.
   */
  paths?: readonly string[];
  /** Several values may be given, separated by commas. */
  csv?: boolean;
  enum?: readonly string[];
}

/** A kind of resource that FIS can target. */
export interface ResourceTypeDefinition {
  id: string;
  parameters: Readonly<Record<string, ResourceTypeParameter>>;
}
