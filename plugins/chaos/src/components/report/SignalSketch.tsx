import { useId } from 'react';
import { Evidence, EvidenceSignal } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { chartMarks } from '../run/evidence/chart/chartMarks';
import { placeLabels } from '../run/evidence/chart/placeLabels';
import { valueRange } from '../run/evidence/chart/valueRange';
import { ChartAxis } from '../run/evidence/chartAxis';
import { signalPoints } from '../run/evidence/signalPoints';
import { valueWords } from '../run/evidence/valueWords';
import { placeBands } from '../run/timeline/placeBands';
import { ticks } from '../run/timeline/ticks';
import { clockWords } from '../time/words';
import { linePath } from './linePath';
import styles from './Report.module.css';

const WIDTH = 700;
const HEIGHT = 150;
const LEFT = 64;
const TOP = 18;
const BOTTOM = HEIGHT - 18;
const LETTER = 6.2;
const LINE = 13;

interface SignalSketchProps {
  signal: EvidenceSignal;
  evidence: Evidence;
  axis: ChartAxis;
}

/** A signal as a drawing for paper: no cursor, sharp at any size. */
export function SignalSketch({ signal, evidence, axis }: SignalSketchProps) {
  const t = useText();
  const clip = useId();
  const period = signal.series?.period ?? 0;
  const points = signalPoints(signal, evidence.windows)
    .map(point => ({ ...point, at: point.at + period / 2 }))
    .filter(({ at }) => at >= axis.from - period);
  const { bands, lines, moments } = chartMarks(t, signal, evidence);
  const [low, high] = valueRange([
    ...points.map(({ value }) => value),
    ...lines.map(({ value }) => value),
  ]);
  const x = (at: number) =>
    LEFT + ((at - axis.from) / (axis.to - axis.from)) * (WIDTH - LEFT);
  const y = (value: number) =>
    BOTTOM - ((value - low) / (high - low)) * (BOTTOM - TOP);
  const shown = moments.filter(({ at }) => at >= axis.from && at <= axis.to);
  const actions = shown.filter(({ kind }) => kind === 'action');
  const found = shown.filter(({ kind }) => kind !== 'action');
  const place = (of: typeof shown) =>
    placeLabels(
      of.map(({ at, name }) => ({ x: x(at), width: name.length * LETTER })),
      { from: LEFT, to: WIDTH, gap: 4 },
    );
  const names = [
    ...place(actions).map(({ left, row }, index) => ({
      ...actions[index]!,
      left,
      base: BOTTOM - 4 - LINE * row,
    })),
    ...place(found).map(({ left, row }, index) => ({
      ...found[index]!,
      left,
      base: TOP + LINE * (1 + row),
    })),
  ];
  return (
    <svg
      className={styles.sketch}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={signal.title}
    >
      <clipPath id={clip}>
        <rect x={LEFT} y={TOP} width={WIDTH - LEFT} height={BOTTOM - TOP} />
      </clipPath>
      {placeBands(bands, { left: LEFT, right: WIDTH }, x).map(
        ({ phase, left, width, name, nameAt }) => (
          <g key={phase}>
            <rect
              className={styles[phase]}
              x={left}
              y={TOP}
              width={width}
              height={BOTTOM - TOP}
            />
            {nameAt !== null && (
              <text x={nameAt} y={TOP - 5}>
                {name}
              </text>
            )}
          </g>
        ),
      )}
      {[low, high].map(value => (
        <text key={value} x={LEFT - 6} y={y(value) + 4} textAnchor="end">
          {valueWords(value, signal.unit)}
        </text>
      ))}
      {ticks(axis.from * 1000, axis.to * 1000).map(at => (
        <text
          key={at}
          x={x(at / 1000)}
          y={HEIGHT - 4}
          textAnchor={x(at / 1000) > WIDTH - 20 ? 'end' : 'middle'}
        >
          {clockWords(at)}
        </text>
      ))}
      <path className={styles.axis} d={`M${LEFT} ${BOTTOM}H${WIDTH}`} />
      {lines.map(({ value, name }) => (
        <g key={name}>
          <path className={styles.limit} d={`M${LEFT} ${y(value)}H${WIDTH}`} />
          <text
            className={styles.halo}
            x={LEFT + 4}
            y={y(value) + (y(value) < TOP + LINE ? LINE - 2 : -4)}
          >
            {name}
          </text>
        </g>
      ))}
      {names.map(({ kind, at, name, left, base }) => (
        <g key={`${kind} ${at} ${name}`}>
          <path className={styles[kind]} d={`M${x(at)} ${TOP}V${BOTTOM}`} />
          <text className={styles.halo} x={left} y={base}>
            {name}
          </text>
        </g>
      ))}
      <path
        className={styles.line}
        clipPath={`url(#${clip})`}
        d={linePath(points, x, y)}
      />
    </svg>
  );
}
