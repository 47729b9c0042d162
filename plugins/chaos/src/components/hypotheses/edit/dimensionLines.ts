/** Dimensions as people write them: one `name=value` in each line. */
export function writeDimensions(dimensions: Record<string, string>): string {
  return Object.entries(dimensions)
    .map(([name, value]) => `${name}=${value}`)
    .join('\n');
}

/**
 * Reads them; the value is all after the first `=`.
 *
 * @returns the dimensions, or the first line (from 1) that has another form
 */
export function readDimensions(
  text: string,
): { dimensions: Record<string, string> } | { line: number } {
  const dimensions: Record<string, string> = {};
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const at = line.indexOf('=');
    const name = line.slice(0, Math.max(0, at)).trim();
    const value = line.slice(at + 1).trim();
    if (!name || !value) return { line: index + 1 };
    dimensions[name] = value;
  }
  return { dimensions };
}
