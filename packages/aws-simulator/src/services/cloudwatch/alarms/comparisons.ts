/** How CloudWatch's comparison operators compare, and say so. */
const COMPARISONS: Record<
  string,
  { isBreaching(value: number, threshold: number): boolean; words: string }
> = {
  GreaterThanThreshold: {
    isBreaching: (value, threshold) => value > threshold,
    words: 'greater than',
  },
  GreaterThanOrEqualToThreshold: {
    isBreaching: (value, threshold) => value >= threshold,
    words: 'greater than or equal to',
  },
  LessThanThreshold: {
    isBreaching: (value, threshold) => value < threshold,
    words: 'less than',
  },
  LessThanOrEqualToThreshold: {
    isBreaching: (value, threshold) => value <= threshold,
    words: 'less than or equal to',
  },
};

/** The operator of this name; one that nobody knows is never breached. */
export function comparison(operator: string) {
  const known = Object.hasOwn(COMPARISONS, operator);
  return (
    (known ? COMPARISONS[operator] : undefined) ?? {
      isBreaching: () => false,
      words: operator,
    }
  );
}
