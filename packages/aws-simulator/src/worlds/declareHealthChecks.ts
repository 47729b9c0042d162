import { withDefaults } from '../services/route53/healthCheckConfig';
import type { Simulation } from '../state/Simulation';
import type { Component, HealthCheck } from '../world/model';

interface Declared {
  accountId: string;
  check: HealthCheck;
}

function hostOf({ host, id }: Component): string {
  return host ?? `${id}.example.com`;
}

function declared({ living }: Simulation): Declared[] {
  return (living.model.globalApis ?? []).flatMap(({ accountId, endpoints }) =>
    endpoints.flatMap(({ healthCheck: check }) =>
      check ? [{ accountId, check }] : [],
    ),
  );
}

/** The domain name that a health check of the world asks now. */
function askedHost({ living, clock }: Simulation, check: HealthCheck): string {
  const watched = living.healthChecks.watchedBy(check, clock.now());
  const { components } = living.model;
  const component = components.find(({ id }) => id === watched);
  return component ? hostOf(component) : watched;
}

/**
 * Lets Route 53 have the health checks of the world. When a client gives one
 * the domain name of another component, the world asks that one from then on;
 * names that the world does not know change nothing in it.
 */
export function declareHealthChecks(simulation: Simulation): void {
  const { living, clock } = simulation;
  const checks = declared(simulation);
  for (const { accountId, check } of checks) {
    simulation.account(accountId).healthChecks.add({
      id: check.id,
      callerReference: check.id,
      config: withDefaults({
        Type: 'HTTPS',
        FullyQualifiedDomainName: askedHost(simulation, check),
        ResourcePath: '/health',
        Port: 443,
        RequestInterval: check.intervalSeconds ?? 30,
        FailureThreshold: check.failureThreshold ?? 3,
      }),
    });
  }
  for (const accountId of new Set(checks.map(each => each.accountId))) {
    simulation.account(accountId).healthChecks.onUpdate(({ id, config }) => {
      const component = living.model.components.find(
        each => hostOf(each) === config.FullyQualifiedDomainName,
      );
      if (component && checks.some(each => each.check.id === id)) {
        living.healthChecks.set(id, component.id, clock.now());
      }
    });
  }
}

/** Lets Route 53 show what the health checks ask since a switch was thrown. */
export function showHealthChecks(simulation: Simulation): void {
  for (const { accountId, check } of declared(simulation)) {
    const { healthChecks } = simulation.account(accountId);
    const known = healthChecks.get(check.id);
    const FullyQualifiedDomainName = askedHost(simulation, check);
    if (
      known &&
      known.config.FullyQualifiedDomainName !== FullyQualifiedDomainName
    ) {
      healthChecks.update(known, { ...known.config, FullyQualifiedDomainName });
    }
  }
}
