import type { Component } from './Component';
import type { WorldModel } from './WorldModel';

/** A component must not be busier than this, or it would never be at rest. */
const MOST_UTILISATION = 0.75;
const DEFAULT_UTILISATION = 0.35;

interface Names {
  components: ReadonlySet<string>;
  switches: ReadonlySet<string>;
}

function* componentProblems(
  component: Component,
  path: string,
  { components, switches }: Names,
): Generator<string> {
  const { dependsOn = [], consumes, traffic } = component;
  const { utilisation = DEFAULT_UTILISATION } = component;
  for (const [index, { on, resilience }] of dependsOn.entries()) {
    if (!components.has(on)) {
      yield `${path}.dependsOn[${index}].on: there is no component ${on}`;
    }
    const { onlyWhile } = resilience ?? {};
    if (onlyWhile !== undefined && !switches.has(onlyWhile)) {
      yield `${path}.dependsOn[${index}].resilience.onlyWhile: there is no switch ${onlyWhile}`;
    }
  }
  if (consumes !== undefined && !components.has(consumes)) {
    yield `${path}.consumes: there is no component ${consumes}`;
  }
  const peak = utilisation * (1 + (traffic?.daily ?? 0));
  if (peak > MOST_UTILISATION) {
    yield `${path}.utilisation: at the day's peak ${(peak * 100).toFixed(
      0,
    )} % are in use; at most ${MOST_UTILISATION * 100} % may be`;
  }
}

/** Components that call themselves by way of others. */
function* circles(components: readonly Component[]): Generator<string> {
  const byId = new Map(components.map(each => [each.id, each]));
  const done = new Set<string>();
  const open: string[] = [];
  function* visit(id: string): Generator<string> {
    if (open.includes(id)) {
      const circle = [...open.slice(open.indexOf(id)), id];
      yield `components: ${circle.join(' → ')} is a circle`;
      return;
    }
    if (done.has(id)) {
      return;
    }
    done.add(id);
    open.push(id);
    const { dependsOn = [] } = byId.get(id) ?? {};
    for (const { on } of dependsOn) {
      yield* visit(on);
    }
    for (const { id: consumer, consumes } of components) {
      if (consumes === id) yield* visit(consumer);
    }
    open.pop();
  }
  for (const { id } of components) {
    yield* visit(id);
  }
}

function* repeated(names: readonly string[], what: string): Generator<string> {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    yield `${what}: ${twice} exists twice`;
  }
}

/** All that contradicts itself in a model of the right form, with its path. */
export function* modelProblems(model: WorldModel): Generator<string> {
  const { components, globalApis = [], switches = [] } = model;
  const ids = components.map(({ id }) => id);
  const switchNames = switches.map(({ name }) => name);
  const names = {
    components: new Set(ids),
    switches: new Set(switchNames),
  };
  yield* repeated(ids, 'components');
  yield* repeated(switchNames, 'switches');
  for (const [index, component] of components.entries()) {
    yield* componentProblems(component, `components[${index}]`, names);
  }
  for (const [index, { endpoints }] of globalApis.entries()) {
    for (const [position, each] of endpoints.entries()) {
      const path = `globalApis[${index}].endpoints[${position}]`;
      const { watches, whileSwitch } = each.healthCheck ?? {};
      if (!names.components.has(each.component)) {
        yield `${path}.component: there is no component ${each.component}`;
      }
      for (const watched of [watches, whileSwitch?.watches]) {
        if (watched !== undefined && !names.components.has(watched)) {
          yield `${path}.healthCheck: there is no component ${watched}`;
        }
      }
      if (whileSwitch && !names.switches.has(whileSwitch.name)) {
        yield `${path}.healthCheck.whileSwitch: there is no switch ${whileSwitch.name}`;
      }
    }
  }
  yield* circles(components);
}
