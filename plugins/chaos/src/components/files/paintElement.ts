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
  const restore = scrollBack(root);
  const canvas = document.createElement('canvas');
  try {
    const { left, top, width, height } = extentOf(root);
    canvas.width = (width + 2 * MARGIN) * SCALE;
    canvas.height = (height + 2 * MARGIN) * SCALE;
    const context = canvas.getContext('2d')!;
    context.scale(SCALE, SCALE);
    context.fillStyle = groundOf(root);
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.translate(MARGIN - left, MARGIN - top);
    await paint(context, root);
  } finally {
    restore();
  }
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
  if (isLeftOut(element)) return;
  const box = element.getBoundingClientRect();
  if (element instanceof SVGSVGElement) {
    const image = await svgImage(element);
    context.drawImage(image, box.left, box.top, box.width, box.height);
    return;
  }
  if (element instanceof HTMLCanvasElement) {
    context.drawImage(element, box.left, box.top, box.width, box.height);
    return;
  }
  paintBox(context, box, style);
  for (const child of element.childNodes) {
    if (child instanceof Text) paintText(context, child, style);
    else if (child instanceof Element) await paint(context, child);
  }
}

/** Room that an element and all that is painted in it take on the page. */
function extentOf(root: HTMLElement) {
  const { left, top, right, bottom } = root.getBoundingClientRect();
  const extent = { left, top, right, bottom };
  const grow = (element: Element) => {
    if (isLeftOut(element)) return;
    const box = element.getBoundingClientRect();
    if (box.width > 1) {
      extent.right = Math.max(extent.right, box.right);
      extent.bottom = Math.max(extent.bottom, box.bottom);
    }
    if (!(element instanceof SVGSVGElement))
      for (const child of element.children) grow(child);
  };
  grow(root);
  return { left, top, width: extent.right - left, height: extent.bottom - top };
}

function isLeftOut(element: Element): boolean {
  return element instanceof HTMLElement && element.dataset.picture === 'no';
}

/** Scrolls all parts to their beginning; the result takes them back. */
function scrollBack(root: HTMLElement): () => void {
  const scrolled = [root, ...root.querySelectorAll('*')]
    .filter(({ scrollLeft, scrollTop }) => scrollLeft > 0 || scrollTop > 0)
    .map(part => ({ part, left: part.scrollLeft, top: part.scrollTop }));
  for (const { part } of scrolled) part.scrollTo(0, 0);
  return () => {
    for (const { part, left, top } of scrolled) part.scrollTo(left, top);
  };
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
