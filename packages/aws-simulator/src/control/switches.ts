import { malformedRequest } from '../server/commonErrors';
import type { Simulation } from '../state/Simulation';
import { showHealthChecks } from '../worlds/declareHealthChecks';

/** The switches of the world with their present positions. */
export function listSwitches({ living, clock }: Simulation): object {
  return {
    switches: (living.model.switches ?? []).map(({ name, description }) => ({
      name,
      description,
      on: living.switches.isOn(name, clock.now()),
    })),
  };
}

/**
 * Puts switches into positions from now on.
 *
 * @param body - Names to positions, such as `{"health-check-is-right": true}`
 *
 * @throws AwsError when there is no such switch; then none is thrown.
 */
export function throwSwitches(simulation: Simulation, body: unknown): void {
  const { living, clock } = simulation;
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw malformedRequest('Send an object of names to true or false.');
  }
  const known = (living.model.switches ?? []).map(({ name }) => name);
  const positions = Object.entries(body).map(([name, on]) => {
    if (!known.includes(name)) {
      throw malformedRequest(
        `There is no switch ${name}. This world has: ${
          known.join(', ') || 'none'
        }.`,
      );
    }
    if (typeof on !== 'boolean') {
      throw malformedRequest(`The position of ${name} must be true or false.`);
    }
    return { name, on };
  });
  for (const { name, on } of positions) {
    living.switches.set(name, on, clock.now());
  }
  showHealthChecks(simulation);
}
