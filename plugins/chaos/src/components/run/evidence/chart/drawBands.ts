import type uPlot from 'uplot';
import { ChartMarks } from './chartMarks';
import { readColour } from './readColour';

const TOKENS = {
  before: null,
  fault: '--fl-band-fault',
  after: '--fl-band-after',
};
const NAMES = {
  before: '--fl-fg-muted',
  fault: '--fl-fail',
  after: '--fl-info',
};
const GAP = 8;
/** A fault of seconds is still seen among hours. */
const NARROWEST = 2;

/** Shades the windows below grid and values, with their names on top. */
export function drawBands(
  plot: uPlot,
  element: HTMLElement,
  { bands }: ChartMarks,
): void {
  const { ctx } = plot;
  const { left, top, width, height } = plot.bbox;
  const ratio = devicePixelRatio;
  const right = left + width;
  const x = (at: number) =>
    Math.min(right, Math.max(left, plot.valToPos(at, 'x', true)));
  ctx.save();
  ctx.font = `600 ${11 * ratio}px system-ui, sans-serif`;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'bottom';
  let free = left;
  for (const { phase, from, to, name } of bands) {
    const token = TOKENS[phase];
    const size = Math.max(NARROWEST * ratio, x(to) - x(from));
    if (token) {
      ctx.fillStyle = readColour(element, token);
      ctx.fillRect(x(from), top, size, height);
    }
    // The name of what follows a short window stands beside that one's name.
    const start = Math.max(free, x(from) + 2 * ratio);
    const end = start + ctx.measureText(name).width;
    if (end > right || (phase === 'before' && end > x(to))) continue;
    ctx.fillStyle = readColour(element, NAMES[phase]);
    ctx.fillText(name, start, top - 3 * ratio);
    free = end + GAP * ratio;
  }
  ctx.restore();
}
