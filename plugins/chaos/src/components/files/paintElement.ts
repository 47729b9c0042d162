import { paintText } from './paintText';
import { svgImage } from './svgImage';

/** Pixels of the picture for each of the page, for sharp print. */
const SCALE = 2;
const MARGIN = 12;

/**
 * Paints a part of the page on a canvas as it stands there: backgrounds,
 * frames, text and drawings. What has `data-picture="no"` is left out. Scrolled
 * parts are painted whole.
 */
export async function paintElement(root: HTMLElement): Promise<Blob> {
  const { left, top, width, height } = root.getBoundingClientRect();
  const canvas = document.createElement('canvas');
  canvas.width = (Math.max(width, root.scrollWidth) + 2 * MARGIN) * SCALE;
  canvas.height = (Math.max(height, root.scrollHeight) + 2 * MARGIN) * SCALE;
  const context = canvas.getContext('2d')!;
  context.scale(SCALE, SCALE);
  context.fillStyle = groundOf(root);
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.translate(MARGIN - left, MARGIN - top);
  await paint(context, root);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      blob =>
        blob ? resolve(blob) : reject(new Error('The picture is too large.')),
      'image/png',
    ),
  );
}

async function paint(context: CanvasRenderingContext2D, element: Element) {
  const style = getComputedStyle(element);
  if (style.visibility === 'hidden' || style.display === 'none') return;
  if ((element as HTMLElement).dataset?.picture === 'no') return;
  const box = element.getBoundingClientRect();
  if (element instanceof SVGSVGElement) {
    const image = await svgImage(element);
    context.drawImage(image, box.left, box.top, box.width, box.height);
    return;
  }
  paintBox(context, box, style);
  for (const child of element.childNodes) {
    if (child instanceof Text) paintText(context, child, style);
    else if (child instanceof Element) await paint(context, child);
  }
}

function paintBox(
  context: CanvasRenderingContext2D,
  { left, top, width, height }: DOMRect,
  style: CSSStyleDeclaration,
) {
  const line = parseFloat(style.outlineWidth) || 0;
  context.beginPath();
  context.roundRect(left, top, width, height, parseFloat(style.borderRadius));
  context.fillStyle = style.backgroundColor;
  context.fill();
  if (line > 0 && style.outlineStyle === 'solid') {
    context.strokeStyle = style.outlineColor;
    context.lineWidth = line;
    context.stroke();
  }
}

/** The first colour behind an element that covers what is below. */
function groundOf(element: HTMLElement | null): string {
  if (!element) return '#fff';
  const { backgroundColor } = getComputedStyle(element);
  const clear = /^(transparent|rgba\(.*, 0\))$/.test(backgroundColor);
  return clear ? groundOf(element.parentElement) : backgroundColor;
}
