const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;

/** Paints the background, the border and the outline of a box. */
export function paintBox(
  context: CanvasRenderingContext2D,
  box: DOMRect,
  style: CSSStyleDeclaration,
): void {
  const { left, top, width, height } = box;
  const radius = parseFloat(style.borderRadius) || 0;
  context.beginPath();
  context.roundRect(left, top, width, height, radius);
  context.fillStyle = style.backgroundColor;
  context.fill();
  const outline = parseFloat(style.outlineWidth) || 0;
  if (outline > 0 && style.outlineStyle === 'solid') {
    context.strokeStyle = style.outlineColor;
    context.lineWidth = outline;
    context.stroke();
  }
  paintBorder(context, box, style, radius);
}

/** Whole where all sides are alike, which follows round corners; else line by line. */
function paintBorder(
  context: CanvasRenderingContext2D,
  { left, top, right, bottom, width, height }: DOMRect,
  style: CSSStyleDeclaration,
  radius: number,
) {
  const lines = SIDES.map(side => ({
    side,
    width:
      style[`border${side}Style`] === 'solid'
        ? parseFloat(style[`border${side}Width`]) || 0
        : 0,
    colour: style[`border${side}Color`],
  }));
  const [first] = lines;
  const alike = lines.every(
    line => line.width === first!.width && line.colour === first!.colour,
  );
  if (alike && first!.width > 0) {
    const half = first!.width / 2;
    context.beginPath();
    context.roundRect(
      left + half,
      top + half,
      width - 2 * half,
      height - 2 * half,
      radius,
    );
    context.strokeStyle = first!.colour;
    context.lineWidth = first!.width;
    context.stroke();
    return;
  }
  for (const line of lines) {
    const { side, width: thick, colour } = line;
    if (thick === 0) continue;
    context.fillStyle = colour;
    if (side === 'Top') context.fillRect(left, top, width, thick);
    if (side === 'Bottom') context.fillRect(left, bottom - thick, width, thick);
    if (side === 'Left') context.fillRect(left, top, thick, height);
    if (side === 'Right') context.fillRect(right - thick, top, thick, height);
  }
}
