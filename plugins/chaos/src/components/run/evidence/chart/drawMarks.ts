import type uPlot from 'uplot';
import { ChartMarks, ChartMoment } from './chartMarks';
import { placeLabels } from './placeLabels';
import { readColour } from './readColour';

const TOKENS: Record<ChartMoment['kind'], { line: string; text: string }> = {
  action: { line: '--bui-border-2', text: '--fl-fg-muted' },
  detected: { line: '--fl-fail-mark', text: '--fl-fail' },
  recovered: { line: '--fl-pass-mark', text: '--fl-pass' },
};
const DASHES = {
  action: [1, 3],
  detected: [],
  recovered: [],
};

const GAP = 4;
const LINE = 14;
/** Below the heads of the marks. */
const HEADS = 18;

/** Draws limits, actions, detection and recovery over the values. */
export function drawMarks(
  plot: uPlot,
  element: HTMLElement,
  { lines, moments }: ChartMarks,
): void {
  const { ctx } = plot;
  const { left, top, width, height } = plot.bbox;
  const ratio = devicePixelRatio;
  const colour = (token: string) => readColour(element, token);
  const write = (text: string, x: number, y: number, token: string) => {
    // An outline in the colour of the card keeps words legible on lines.
    ctx.strokeStyle = colour('--bui-bg-neutral-1');
    ctx.lineWidth = 3 * ratio;
    ctx.setLineDash([]);
    ctx.strokeText(text, x, y);
    ctx.fillStyle = colour(token);
    ctx.fillText(text, x, y);
  };
  ctx.save();
  ctx.font = `600 ${11 * ratio}px system-ui, sans-serif`;
  // The axes leave theirs behind.
  ctx.textAlign = 'left';
  ctx.textBaseline = 'alphabetic';
  ctx.lineJoin = 'round';
  for (const { value, name } of lines) {
    const y = plot.valToPos(value, 'y', true);
    ctx.strokeStyle = colour('--fl-warn-mark');
    ctx.lineWidth = 1.5 * ratio;
    ctx.setLineDash([8 * ratio, 4 * ratio]);
    stroke(ctx, [left, y], [left + width, y]);
    const isHigh = y - LINE * ratio < top;
    const base = isHigh ? y + (LINE - 2) * ratio : y - GAP * ratio;
    write(name, left + GAP * ratio, base, '--fl-warn');
  }
  const shown = moments
    .map(moment => ({ ...moment, x: plot.valToPos(moment.at, 'x', true) }))
    .filter(({ x }) => x >= left && x <= left + width);
  for (const { kind, x } of shown) {
    ctx.strokeStyle = colour(TOKENS[kind].line);
    ctx.lineWidth = 1.5 * ratio;
    ctx.setLineDash(DASHES[kind].map(each => each * ratio));
    stroke(ctx, [x, top], [x, top + height]);
    ctx.fillStyle = colour(TOKENS[kind].line);
    drawHead(ctx, kind, x, top, ratio);
  }
  const edges = { from: left, to: left + width, gap: GAP * ratio };
  const name = (of: typeof shown, baseOf: (row: number) => number) => {
    const placed = placeLabels(
      of.map(each => ({
        x: each.x,
        width: ctx.measureText(each.name).width,
      })),
      edges,
    );
    of.forEach((each, index) => {
      const { left: start, row } = placed[index]!;
      write(each.name, start, baseOf(row), TOKENS[each.kind].text);
    });
  };
  name(
    shown.filter(({ kind }) => kind !== 'action'),
    row => top + (HEADS + LINE * row) * ratio,
  );
  name(
    shown.filter(({ kind }) => kind === 'action'),
    row => top + height - (5 + LINE * row) * ratio,
  );
  ctx.restore();
}

function stroke(
  ctx: CanvasRenderingContext2D,
  from: [number, number],
  to: [number, number],
): void {
  ctx.beginPath();
  ctx.moveTo(...from);
  ctx.lineTo(...to);
  ctx.stroke();
}

/** A triangle down for detection, a flag for recovery. */
function drawHead(
  ctx: CanvasRenderingContext2D,
  kind: ChartMoment['kind'],
  x: number,
  top: number,
  ratio: number,
): void {
  if (kind === 'action') return;
  const size = 5 * ratio;
  ctx.beginPath();
  if (kind === 'detected') {
    ctx.moveTo(x - size, top);
    ctx.lineTo(x + size, top);
    ctx.lineTo(x, top + 1.6 * size);
  } else {
    ctx.moveTo(x, top);
    ctx.lineTo(x + 2 * size, top + 0.8 * size);
    ctx.lineTo(x, top + 1.6 * size);
  }
  ctx.closePath();
  ctx.fill();
}
