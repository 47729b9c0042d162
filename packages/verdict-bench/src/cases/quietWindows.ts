/** Shape of a window, in bins. */
export interface WindowShape {
  baseline: number;
  fault: number;
  recovery: number;
  /** From one window to the next. */
  step: number;
  /** Most bins of history; fewer where there are fewer. */
  history: number;
}

/** A metric with the bins that are not quiet marked. */
export interface Source {
  values: readonly (number | null)[];
  disturbed: readonly boolean[];
}

/** A quiet stretch cut into the parts of a run. */
export interface QuietWindow {
  history: (number | null)[];
  baseline: (number | null)[];
  fault: (number | null)[];
  recovery: (number | null)[];
}

/**
 * Cuts all quiet windows out of a series. Their history may hold gaps where
 * there were faults.
 */
export function quietWindows(
  { values, disturbed }: Source,
  shape: WindowShape,
): QuietWindow[] {
  const { baseline, fault, recovery, step } = shape;
  const length = baseline + fault + recovery;
  const windows: QuietWindow[] = [];
  for (let from = 0; from + length <= values.length; from += step) {
    const inWindow = disturbed.slice(from, from + length);
    const known = values.slice(from, from + length).filter(v => v !== null);
    if (inWindow.includes(true) || known.length < 0.8 * length) continue;
    const split = from + baseline;
    windows.push({
      history: values
        .slice(Math.max(0, from - shape.history), from)
        .map((value, index) =>
          disturbed[Math.max(0, from - shape.history) + index] ? null : value,
        ),
      baseline: values.slice(from, split),
      fault: values.slice(split, split + fault),
      recovery: values.slice(split + fault, from + length),
    });
  }
  return windows;
}
