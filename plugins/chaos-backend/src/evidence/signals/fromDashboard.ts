import { Metric, MetricQuery } from '@faultline/plugin-chaos-common';
import { z } from 'zod';
import { classifyMetric, regionOf } from './classifyMetric';
import { PlannedSignal } from './PlannedSignal';

const DEFAULT_PERIOD = 300;

const widgetShape = z.object({
  type: z.string(),
  properties: z
    .object({
      title: z.string().optional(),
      region: z.string().optional(),
      accountId: z.string().optional(),
      stat: z.string().optional(),
      period: z.number().optional(),
      metrics: z.array(z.unknown()).optional(),
      annotations: z
        .object({ alarms: z.array(z.string()).optional() })
        .optional(),
    })
    .optional(),
});
type Properties = NonNullable<z.infer<typeof widgetShape>['properties']>;

const renderShape = z.object({
  id: z.string().optional(),
  label: z.string().optional(),
  stat: z.string().optional(),
  period: z.number().optional(),
  region: z.string().optional(),
  accountId: z.string().optional(),
  visible: z.boolean().optional(),
  expression: z.string().optional(),
});
type Render = z.infer<typeof renderShape>;

interface Row {
  cells: string[];
  render: Render;
}

function toRow(row: unknown, before: string[]): Row | undefined {
  if (!Array.isArray(row)) return undefined;
  const last: unknown = row.at(-1);
  const hasRender = typeof last === 'object' && last !== null;
  const render = hasRender ? renderShape.safeParse(last).data ?? {} : {};
  const cells: string[] = [];
  for (const cell of hasRender ? row.slice(0, -1) : row) {
    if (cell === '...') {
      // The dots stand for as much of the row above as is not written out.
      const rest = row.length - 1 - (hasRender ? 1 : 0);
      cells.push(...before.slice(0, before.length - rest));
    } else if (cell === '.') cells.push(before[cells.length] ?? '');
    else cells.push(String(cell));
  }
  return { cells, render };
}

/** The rows of a widget; AWS's own examples have a lone row without brackets. */
function rowsOf({ metrics = [] }: Properties): Row[] {
  const nested = metrics.length > 0 && !metrics.some(Array.isArray);
  const rows: Row[] = [];
  for (const each of nested ? [metrics] : metrics) {
    const row = toRow(each, rows.at(-1)?.cells ?? []);
    if (row) rows.push(row);
  }
  return rows;
}

function toMetric({ cells, render }: Row, widget: Properties) {
  const [namespace, metric, ...pairs] = cells;
  if (!namespace || !metric) return undefined;
  const dimensions: Record<string, string> = {};
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    dimensions[pairs[at]!] = pairs[at + 1]!;
  }
  const stat = render.stat ?? widget.stat ?? 'Average';
  return { namespace, metric, dimensions, stat } satisfies Metric;
}

function titleOf(metric: Metric, widget: Properties): string {
  const name = metric.metric.replace(/_/g, ' ');
  const about = Object.values(metric.dimensions)[0];
  const region = regionOf(metric) ? '' : `, ${widget.region ?? ''}`;
  return about ? `${name} of ${about}${region}` : name;
}

function readWidget(
  widget: Properties,
  options: { accountId: string; region: string },
): PlannedSignal[] {
  const rows = rowsOf(widget);
  const queries = rows.flatMap<MetricQuery>((row, index) => {
    const id = row.render.id ?? `row${index + 1}`;
    if (row.render.expression) return { id, expression: row.render.expression };
    const metric = toMetric(row, widget);
    return metric ? { id, metric } : [];
  });
  return rows.flatMap<PlannedSignal>((row, index) => {
    const { render } = row;
    if (render.visible === false) return [];
    const account = render.accountId ?? widget.accountId ?? options.accountId;
    const region = render.region ?? widget.region ?? options.region;
    const shared = {
      period: Math.max(60, render.period ?? widget.period ?? DEFAULT_PERIOD),
      threshold: null,
      cellId: `${account}.${region}`,
      origin: 'dashboard' as const,
      alarm: null,
    };
    if (render.expression) {
      const result = render.id ?? `row${index + 1}`;
      const title = render.label ?? widget.title ?? render.expression;
      const guess = classifyMetric({
        namespace: '',
        metric: title,
        dimensions: {},
        stat: 'Average',
      });
      if (!guess || /SEARCH\s*\(/i.test(render.expression)) return [];
      const source = { type: 'math' as const, queries, result };
      return [
        { ...shared, ...guess, id: title, title, missing: 'ignore', source },
      ];
    }
    const metric = toMetric(row, widget);
    const guess = metric && classifyMetric(metric);
    if (!metric || !guess) return [];
    const title = render.label ?? titleOf(metric, widget);
    return [
      {
        ...shared,
        ...guess,
        id: title,
        title,
        missing:
          guess.kind === 'count' && guess.direction === 'up'
            ? ('notBreaching' as const)
            : ('ignore' as const),
        source: { type: 'metric' as const, metric },
      },
    ];
  });
}

/**
 * The charts of a CloudWatch dashboard as signals, and the ARNs of alarms that
 * it shows. Widgets that cannot be read are left out.
 *
 * @param options - account and region of what the dashboard leaves open
 * @throws Error when the body is no dashboard
 */
export function fromDashboard(
  body: string,
  options: { accountId: string; region: string },
): { signals: PlannedSignal[]; alarmArns: string[] } {
  const { widgets } = z
    .object({ widgets: z.array(z.unknown()) })
    .parse(JSON.parse(body));
  const properties = widgets.flatMap(widget => {
    const read = widgetShape.safeParse(widget);
    return read.success && read.data.type === 'metric' && read.data.properties
      ? [read.data.properties]
      : [];
  });
  return {
    signals: properties.flatMap(each => readWidget(each, options)),
    alarmArns: properties.flatMap(each => each.annotations?.alarms ?? []),
  };
}
