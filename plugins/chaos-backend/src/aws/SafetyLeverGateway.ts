import { Cell } from '@faultline/plugin-chaos-common';
import { Lane } from './AwsClients';

/** The safety lever of a cell as AWS has it. */
export interface LeverReading {
  status: 'disengaged' | 'engaging' | 'engaged';
  reason: string;
}

/** The safety levers of AWS FIS. Rejects with errors of `awsErrors.ts`. */
export interface SafetyLeverGateway {
  getLever(cell: Cell, lane?: Lane): Promise<LeverReading>;
  /**
   * Rejects with ConflictError while it is being engaged, because AWS lets
   * nobody change it then.
   */
  updateLever(
    cell: Cell,
    change: { status: 'engaged' | 'disengaged'; reason: string },
  ): Promise<LeverReading>;
}
