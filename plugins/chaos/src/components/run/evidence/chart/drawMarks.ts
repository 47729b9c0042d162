import type uPlot from 'uplot';
import { ChartMarks, ChartMoment } from './chartMarks';
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
  ctx.lineJoin = 'round';
  for (const { value, name } of lines) {
    const y = plot.valToPos(value, 'y', true);
    ctx.strokeStyle = colour('--fl-warn-mark');
    ctx.lineWidth = 1.5 * ratio;
    ctx.setLineDash([8 * ratio, 4 * ratio]);
    stroke(ctx, [left, y], [left + width, y]);
    write(name, left + 4 * ratio, y - 4 * ratio, '--fl-warn');
  }
  for (const { kind, at, name } of moments) {
    const x = plot.valToPos(at, 'x', true);
    if (x < left || x > left + width) continue;
    const tokens = TOKENS[kind];
    ctx.strokeStyle = colour(tokens.line);
    ctx.lineWidth = 1.5 * ratio;
    ctx.setLineDash(DASHES[kind].map(each => each * ratio));
    stroke(ctx, [x, top], [x, top + height]);
    ctx.fillStyle = colour(tokens.line);
    drawHead(ctx, kind, x, top, ratio);
    const low = kind === 'action' ? height - 5 * ratio : 18 * ratio;
    write(name, x + 4 * ratio, top + low, tokens.text);
  }
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
