import type { FrontDoor } from '../../model';
import { ComponentMetric, events, perCall } from '../ComponentMetric';
import { latencies } from '../latencies';
import { servingUnits } from '../load';
import { outcomesOf } from '../MinuteView';
import type { MinuteView } from '../MinuteView';

function gateway(
  door: Extract<FrontDoor, { type: 'api-gateway' }>,
): ComponentMetric[] {
  const dimensions = {
    ApiName: door.name,
    ...(door.stage && { Stage: door.stage }),
  };
  const metric = (
    metricName: string,
    unit: string,
    measure: ComponentMetric['measure'],
  ) => ({
    namespace: 'AWS/ApiGateway',
    metricName,
    dimensions,
    unit,
    measure,
  });
  const all = (view: MinuteView) => latencies(view, outcomesOf(view).calls);
  return [
    metric('Count', 'Count', view => events(outcomesOf(view).calls)),
    metric('4XXError', 'Count', view => {
      const { clientErrors, calls } = outcomesOf(view);
      return perCall(clientErrors, calls);
    }),
    metric('5XXError', 'Count', view => {
      const { errors, throttled, calls } = outcomesOf(view);
      return perCall(errors + throttled, calls);
    }),
    metric('Latency', 'Milliseconds', all),
    metric('IntegrationLatency', 'Milliseconds', all),
  ];
}

function balancer(
  { loadBalancer, targetGroup }: Extract<FrontDoor, { type: 'load-balancer' }>,
  units: number,
): ComponentMetric[] {
  const dimensions = { LoadBalancer: loadBalancer, TargetGroup: targetGroup };
  const metric = (
    metricName: string,
    unit: string,
    measure: ComponentMetric['measure'],
  ) => ({
    namespace: 'AWS/ApplicationELB',
    metricName,
    dimensions,
    unit,
    measure,
  });
  return [
    metric('RequestCount', 'Count', view => events(outcomesOf(view).calls)),
    metric('HTTPCode_Target_2XX_Count', 'Count', view =>
      events(outcomesOf(view).ok),
    ),
    metric('HTTPCode_Target_4XX_Count', 'Count', view =>
      events(outcomesOf(view).clientErrors),
    ),
    metric('HTTPCode_Target_5XX_Count', 'Count', view => {
      const { errors, throttled } = outcomesOf(view);
      return events(errors + throttled);
    }),
    metric('TargetResponseTime', 'Seconds', view =>
      latencies(view, outcomesOf(view).calls, undefined, 1000),
    ),
    metric('HealthyHostCount', 'Count', view => Math.round(servingUnits(view))),
    metric('UnHealthyHostCount', 'Count', view =>
      Math.round(units - servingUnits(view)),
    ),
  ];
}

/** What stands before a component measures. */
export function frontDoorMetrics(
  door: FrontDoor,
  units: number,
): ComponentMetric[] {
  return door.type === 'api-gateway' ? gateway(door) : balancer(door, units);
}
