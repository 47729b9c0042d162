/**
 * The outcome of something, or of `late` when it takes longer than this. It
 * goes on all the same.
 */
export async function within<T>(
  ms: number,
  something: Promise<T>,
  late: () => T,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const alarm = new Promise<'late'>(resolve => {
    timer = setTimeout(() => resolve('late'), ms);
  });
  try {
    const outcome = await Promise.race([
      something.then(value => ({ value })),
      alarm,
    ]);
    return outcome === 'late' ? late() : outcome.value;
  } finally {
    clearTimeout(timer);
  }
}
