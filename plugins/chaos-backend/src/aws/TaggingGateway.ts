import { Cell } from '@faultline/plugin-chaos-common';

/** AWS's tagging API in our words. Rejects with errors of `awsErrors.ts`. */
export interface TaggingGateway {
  /** Tags by ARN; what has none or does not exist is left out. */
  tagsOf(
    cell: Cell,
    arns: string[],
  ): Promise<Map<string, Record<string, string>>>;
}
