import type { Component } from '../../model';
import type { Node } from '../../physics/Graph';
import { ComponentMetric, events, perCall } from '../ComponentMetric';
import { latencies } from '../latencies';
import {
  cpuPercent,
  memoryPercent,
  servingUnits,
  unitCpuPercent,
} from '../load';
import { outcomesOf } from '../MinuteView';
import { meanMs } from '../../calls/combine';

type Measure = ComponentMetric['measure'];

/** A function's own metrics. */
export function lambdaMetrics({ component }: Node): ComponentMetric[] {
  const metric = (metricName: string, unit: string, measure: Measure) => ({
    namespace: 'AWS/Lambda',
    metricName,
    dimensions: { FunctionName: component.name },
    unit,
    measure,
  });
  return [
    metric('Invocations', 'Count', view => {
      const { calls, throttled } = outcomesOf(view);
      return events(calls - throttled);
    }),
    metric('Errors', 'Count', view => {
      const { calls, throttled, errors } = outcomesOf(view);
      return perCall(errors, calls - throttled);
    }),
    metric('Throttles', 'Count', view => {
      const { calls, throttled } = outcomesOf(view);
      return perCall(throttled, calls);
    }),
    metric('Duration', 'Milliseconds', view => {
      const { calls, throttled } = outcomesOf(view);
      return latencies(
        view,
        calls - throttled,
        ({ outcome }) => outcome !== 'throttled',
      );
    }),
    metric('ConcurrentExecutions', 'Count', view => {
      const atOnce =
        (view.rate / 60_000) * meanMs(view.cases, view.node.usualMs);
      const limit = component.limits?.concurrency ?? Infinity;
      return Math.min(limit, Math.max(1, Math.ceil(atOnce)));
    }),
  ];
}

function serviceMetrics(
  namespace: string,
  dimensions: Record<string, string>,
  names: { cpu: string; memory: string; running?: string },
): ComponentMetric[] {
  const { cpu, memory, running } = names;
  const metric = (metricName: string, unit: string, measure: Measure) => ({
    namespace,
    metricName,
    dimensions,
    unit,
    measure,
  });
  return [
    metric(cpu, 'Percent', cpuPercent),
    metric(memory, 'Percent', memoryPercent),
    ...(running
      ? [
          metric(running, 'Count', (view: Parameters<Measure>[0]) =>
            Math.floor(servingUnits(view)),
          ),
        ]
      : []),
  ];
}

/** A service of a container cluster. */
export function ecsMetrics({ component }: Node): ComponentMetric[] {
  const { name, cluster = 'default' } = component;
  const dimensions = { ClusterName: cluster, ServiceName: name };
  return [
    ...serviceMetrics('AWS/ECS', dimensions, {
      cpu: 'CPUUtilization',
      memory: 'MemoryUtilization',
    }),
    {
      namespace: 'ECS/ContainerInsights',
      metricName: 'RunningTaskCount',
      dimensions,
      unit: 'Count',
      measure: view => Math.floor(servingUnits(view)),
    },
  ];
}

/** The pods of a Kubernetes service. */
export function eksMetrics({ component }: Node): ComponentMetric[] {
  const { name, cluster = 'default', namespace = 'default' } = component;
  return serviceMetrics(
    'ContainerInsights',
    { ClusterName: cluster, Namespace: namespace, Service: name },
    {
      cpu: 'pod_cpu_utilization',
      memory: 'pod_memory_utilization',
      running: 'service_number_of_running_pods',
    },
  );
}

function nameIn({ units }: Component, unit: number): string {
  return units[unit]?.arn.split('/').at(-1) ?? '';
}

/** Each instance has metrics of its own. */
export function ec2Metrics({ component }: Node): ComponentMetric[] {
  return component.units.flatMap((_, unit): ComponentMetric[] => {
    const dimensions = { InstanceId: nameIn(component, unit) };
    return [
      {
        namespace: 'AWS/EC2',
        metricName: 'CPUUtilization',
        dimensions,
        unit: 'Percent',
        measure: view => unitCpuPercent(view, unit),
      },
      {
        namespace: 'AWS/EC2',
        metricName: 'StatusCheckFailed',
        dimensions,
        unit: 'Count',
        measure: view =>
          view.states.some(state => state?.units[unit]?.capacity === 0)
            ? undefined
            : 0,
      },
    ];
  });
}
