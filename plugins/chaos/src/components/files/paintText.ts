/** Paints a text word by word, where the page has put each. */
export function paintText(
  context: CanvasRenderingContext2D,
  text: Text,
  style: CSSStyleDeclaration,
) {
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  context.fillStyle = style.color;
  context.textBaseline = 'middle';
  const upper = style.textTransform === 'uppercase';
  for (const { 0: word, index = 0 } of text.data.matchAll(/\S+/g)) {
    const range = document.createRange();
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    const { left, top, height, width } = range.getBoundingClientRect();
    if (width > 1)
      context.fillText(
        upper ? word.toLocaleUpperCase() : word,
        left,
        top + height / 2,
      );
  }
}
