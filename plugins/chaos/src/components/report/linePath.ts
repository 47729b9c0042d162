interface Point {
  at: number;
  value: number | null;
}

/** The path of a line in SVG; it begins anew after each gap. */
export function linePath(
  points: Point[],
  x: (at: number) => number,
  y: (value: number) => number,
): string {
  const steps = points.map(({ at, value }, index) => {
    if (value === null) return '';
    const before = points[index - 1]?.value ?? null;
    return `${before === null ? 'M' : 'L'}${x(at)} ${y(value)}`;
  });
  return steps.filter(Boolean).join(' ');
}
