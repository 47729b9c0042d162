import { setTimeout as wait } from 'node:timers/promises';
import type { ControlSurface } from '../control/ControlSurface';
import { faultError } from '../control/faultError';
import { partialPage } from '../control/partialPage';
import type { Simulation } from '../state/Simulation';
import { rateExceeded } from '../throttling';
import { AwsError } from './AwsError';
import { Caller, credentialScope } from './Caller';
import { internalFailure, unsupportedProtocol } from './commonErrors';
import { findService } from './findService';
import type { Protocol, Selection } from './protocols/Protocol';
import { restJson1 } from './protocols/restJson1';
import type { Service } from './Service';
import { Violations } from './shapes';
import type { WireRequest, WireResponse } from './WireRequest';

/** What a request is answered with; without a response the line is cut. */
export type Answer = WireResponse | undefined;

/** Told about requests that reached an operation. */
export type RequestObserver = (handled: {
  service: string;
  operation: string;
  caller: Caller;
  input: unknown;
  output?: object;
  error?: AwsError;
}) => void;

const REFUSING = new Set(['error', 'expired-credentials', 'clock-skew']);

/** Answers AWS requests. */
export class RequestHandler {
  constructor(
    private readonly options: {
      simulation: Simulation;
      control: ControlSurface;
      services: ReadonlyMap<string, Service>;
      requireSignature: boolean;
      observe: RequestObserver;
      reportFailure(error: unknown): void;
    },
  ) {}

  /** Answers with the date of the simulated world, as AWS does with its own. */
  async answer(request: WireRequest): Promise<Answer> {
    const answer = await this.#answer(request);
    const date = new Date(this.options.simulation.clock.now()).toUTCString();
    return answer && { ...answer, headers: { ...answer.headers, date } };
  }

  async #answer(request: WireRequest): Promise<Answer> {
    const { services, simulation } = this.options;
    const requestId = simulation.ids.nextRequestId();
    let protocol: Protocol = restJson1;
    try {
      const scope = credentialScope(
        request.headers.authorization,
        request.query,
      );
      const caller = simulation.sessions.caller(scope);
      const service = findService(services, request, scope);
      if (!scope && this.options.requireSignature) {
        throw new AwsError(
          'MissingAuthenticationTokenException',
          403,
          'Missing Authentication Token',
        );
      }
      protocol = service.protocol;
      const spoken = [protocol, ...(service.otherProtocols ?? [])];
      const accepting = spoken.find(each => each.accepts(request));
      if (!accepting) {
        const names = spoken.map(({ name }) => name).join(' and ');
        throw unsupportedProtocol(service.name, names);
      }
      protocol = accepting;
      const selection = protocol.select(request, service);
      return await this.#run({
        request,
        requestId,
        service,
        protocol,
        selection,
        caller,
      });
    } catch (error) {
      return protocol.failure(this.#asAwsError(error), requestId);
    }
  }

  async #run(call: {
    request: WireRequest;
    requestId: string;
    service: Service;
    protocol: Protocol;
    selection: Selection;
    caller: Caller;
  }): Promise<Answer> {
    const { request, requestId, service, protocol, selection, caller } = call;
    const { control, observe, simulation } = this.options;
    const operation = selection.operation.name;
    const handled = { service: service.name, operation, caller };
    let input: unknown;
    try {
      const facts = {
        service: service.name,
        operation,
        account: caller.accountId,
        region: caller.region,
      };
      const fault = control.faults.take(facts);
      if (fault?.delayMs) {
        await wait(fault.delayMs);
      }
      input = protocol.input(request, selection);
      if (!control.throttles.admits(facts, simulation.clock.now())) {
        throw rateExceeded(service.name);
      }
      if (fault && REFUSING.has(fault.action)) {
        throw faultError(fault, service.name);
      }
      if (fault?.action === 'partial-page') {
        input = partialPage(input, service.name, fault.pageSize ?? 1);
      }
      if (fault?.action === 'drop') {
        observe({ ...handled, input, error: faultError(fault, service.name) });
        return undefined;
      }
      const output = await this.#execute(call, input);
      observe({ ...handled, input, output });
      return fault?.action === 'drop-after-processing'
        ? undefined
        : protocol.result(output, selection, requestId);
    } catch (caught) {
      const error = this.#asAwsError(caught);
      observe({ ...handled, input, error });
      throw error;
    }
  }

  #execute(
    call: {
      request: WireRequest;
      service: Service;
      selection: Selection;
      caller: Caller;
    },
    input: unknown,
  ): object | Promise<object> {
    const { simulation } = this.options;
    const { request, service, selection, caller } = call;
    simulation.clock.settle();
    const violations = new Violations();
    const prepared = selection.operation.prepare(input, violations);
    const problem = violations.summary();
    if (problem) {
      throw service.invalidInput(problem, selection.operation.name);
    }
    return prepared.run({
      caller,
      cell: simulation.cell(caller.accountId, caller.region),
      simulation,
      endpoint: `http://${request.headers.host ?? 'localhost'}`,
      now: simulation.clock.now(),
    });
  }

  #asAwsError(error: unknown): AwsError {
    if (error instanceof AwsError) {
      return error;
    }
    this.options.reportFailure(error);
    return internalFailure();
  }
}
