import { paintBox } from './paintBox';
import { paintText } from './paintText';
import { svgImage } from './svgImage';

/** Pixels of the picture for each of the page, for sharp print. */
const SCALE = 2;
const MARGIN = 12;

/** Height of the line above a part that has no heading of its own. */
const TITLE = 28;

/**
 * Paints a part of the page on a canvas as it stands there: backgrounds,
 * frames, text and drawings. What has `data-picture="no"` or is for screen
 * readers only is left out. Scrolled parts are painted whole.
 *
 * @param title - stands above, unless the part has a heading
 */
export async function paintElement(
  root: HTMLElement,
  title: string,
): Promise<Blob> {
  const restore = scrollBack(root);
  const canvas = document.createElement('canvas');
  try {
    const { left, top, width, height } = extentOf(root);
    const head = root.querySelector('h2, h3') ? 0 : TITLE;
    canvas.width = (width + 2 * MARGIN) * SCALE;
    canvas.height = (height + head + 2 * MARGIN) * SCALE;
    const context = canvas.getContext('2d')!;
    context.scale(SCALE, SCALE);
    context.fillStyle = groundOf(root);
    context.fillRect(0, 0, canvas.width, canvas.height);
    if (head > 0) paintTitle(context, title, getComputedStyle(root));
    context.translate(MARGIN - left, MARGIN + head - top);
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
  if (isUnseen(box, style)) return;
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

/** What only screen readers are to find is a box of a pixel. */
function isUnseen(
  { width, height }: DOMRect,
  { overflow }: CSSStyleDeclaration,
) {
  return width <= 1 && height <= 1 && overflow !== 'visible';
}

function paintTitle(
  context: CanvasRenderingContext2D,
  title: string,
  { color, fontFamily }: CSSStyleDeclaration,
) {
  context.font = `700 16px ${fontFamily}`;
  context.fillStyle = color;
  context.textBaseline = 'middle';
  context.fillText(title, MARGIN, MARGIN + TITLE / 2 - 4);
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

/** The first colour behind an element that covers what is below. */
function groundOf(element: HTMLElement | null): string {
  if (!element) return '#fff';
  const { backgroundColor } = getComputedStyle(element);
  const clear = /^(transparent|rgba\(.*, 0\))$/.test(backgroundColor);
  return clear ? groundOf(element.parentElement) : backgroundColor;
}
