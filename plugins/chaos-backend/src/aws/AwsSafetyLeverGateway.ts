import { GetActionCommand } from '@aws-sdk/client-fis';
import { Cell } from '@faultline/plugin-chaos-common';
import { z } from 'zod';
import { Lane } from './AwsClients';
import { FisCaller } from './FisCaller';
import { OutgoingRequest, rewriteRequest } from './rewriteRequest';
import { LeverReading, SafetyLeverGateway } from './SafetyLeverGateway';

const PATH = '/safetyLevers/default';

const answer = z.object({
  safetyLever: z.object({
    state: z.object({
      status: z.enum(['disengaged', 'engaging', 'engaged']),
      reason: z
        .string()
        .nullish()
        .transform(value => value ?? ''),
    }),
  }),
});

/** The safety levers through the AWS SDK, whose client does not know them. */
export class AwsSafetyLeverGateway implements SafetyLeverGateway {
  readonly #caller: FisCaller;

  static create(options: { caller: FisCaller }): AwsSafetyLeverGateway {
    return new AwsSafetyLeverGateway(options.caller);
  }

  private constructor(caller: FisCaller) {
    this.#caller = caller;
  }

  async getLever(cell: Cell, lane: Lane = 'read'): Promise<LeverReading> {
    const { safetyLever } = await this.#caller.send(
      cell,
      'fis:GetSafetyLever',
      carrier(() => {}),
      answer,
      lane,
    );
    return safetyLever.state;
  }

  async updateLever(
    cell: Cell,
    state: Parameters<SafetyLeverGateway['updateLever']>[1],
  ): Promise<LeverReading> {
    const { safetyLever } = await this.#caller.send(
      cell,
      'fis:UpdateSafetyLeverState',
      carrier(request => {
        request.method = 'PATCH';
        request.path += '/state';
        request.headers['content-type'] = 'application/json';
        request.body = JSON.stringify({ state });
      }),
      answer,
      // Engaging it stops what runs, so it must not wait behind reads either.
      'stop',
    );
    return safetyLever.state;
  }
}

/** An operation that the client knows, sent as one that it does not know. */
function carrier(rewrite: (request: OutgoingRequest) => void) {
  return rewriteRequest(new GetActionCommand({ id: 'lever' }), request => {
    request.path = request.path.replace(/\/actions\/lever$/, PATH);
    rewrite(request);
  });
}
