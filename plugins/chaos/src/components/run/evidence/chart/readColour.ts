/**
 * A token as a colour that a canvas takes: in a computed style, unlike in the
 * token itself, variables are replaced and mixtures mixed.
 */
export function readColour(element: HTMLElement, token: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${token})`;
  element.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
