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

/** Shades the windows below grid and values, with their names on top. */
export function drawBands(
  plot: uPlot,
  element: HTMLElement,
  { bands }: ChartMarks,
): void {
  const { ctx } = plot;
  const { left, top, width, height } = plot.bbox;
  const ratio = devicePixelRatio;
  const x = (at: number) =>
    Math.min(left + width, Math.max(left, plot.valToPos(at, 'x', true)));
  ctx.save();
  ctx.font = `600 ${11 * ratio}px system-ui, sans-serif`;
  ctx.textBaseline = 'bottom';
  for (const { phase, from, to, name } of bands) {
    const token = TOKENS[phase];
    if (token) {
      ctx.fillStyle = readColour(element, token);
      ctx.fillRect(x(from), top, x(to) - x(from), height);
    }
    ctx.fillStyle = readColour(element, NAMES[phase]);
    ctx.fillText(name, x(from) + 2 * ratio, top - 3 * ratio);
  }
  ctx.restore();
}
