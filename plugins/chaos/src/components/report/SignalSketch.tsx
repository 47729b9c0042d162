import { Evidence, EvidenceSignal } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { chartMarks } from '../run/evidence/chart/chartMarks';
import { valueRange } from '../run/evidence/chart/valueRange';
import { ChartAxis } from '../run/evidence/chartAxis';
import { signalPoints } from '../run/evidence/signalPoints';
import { valueWords } from '../run/evidence/valueWords';
import { clockWords } from '../time/words';
import { linePath } from './linePath';
import styles from './Report.module.css';

const WIDTH = 700;
const HEIGHT = 160;
const LEFT = 70;
const TOP = 16;
const BOTTOM = HEIGHT - 16;

interface SignalSketchProps {
  signal: EvidenceSignal;
  evidence: Evidence;
  axis: ChartAxis;
}

/** A signal as a drawing for paper: no cursor, sharp at any size. */
export function SignalSketch({ signal, evidence, axis }: SignalSketchProps) {
  const t = useText();
  const points = signalPoints(signal, evidence.windows);
  const { bands, lines, moments } = chartMarks(t, signal, evidence);
  const [low, high] = valueRange([
    ...points.map(({ value }) => value),
    ...lines.map(({ value }) => value),
  ]);
  const x = (at: number) =>
    LEFT + ((at - axis.from) / (axis.to - axis.from)) * (WIDTH - LEFT);
  const y = (value: number) =>
    BOTTOM - ((value - low) / (high - low)) * (BOTTOM - TOP);
  return (
    <svg
      className={styles.sketch}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={signal.title}
    >
      {bands.map(({ phase, from, to, name }) => (
        <g key={phase}>
          <rect
            className={styles[phase]}
            x={x(from)}
            y={TOP}
            width={Math.max(0, x(to) - x(from))}
            height={BOTTOM - TOP}
          />
          <text x={x(from) + 2} y={TOP - 4}>
            {name}
          </text>
        </g>
      ))}
      {[low, high].map(value => (
        <text key={value} x={LEFT - 6} y={y(value) + 4} textAnchor="end">
          {valueWords(value, signal.unit)}
        </text>
      ))}
      {lines.map(({ value, name }) => (
        <g key={name}>
          <line
            className={styles.limit}
            x1={LEFT}
            x2={WIDTH}
            y1={y(value)}
            y2={y(value)}
          />
          <text x={LEFT + 4} y={y(value) - 4}>
            {name}
          </text>
        </g>
      ))}
      {moments.map(({ kind, at, name }) => (
        <g key={`${kind} ${at} ${name}`}>
          <line
            className={styles[kind]}
            x1={x(at)}
            x2={x(at)}
            y1={TOP}
            y2={BOTTOM}
          />
          <text x={x(at) + 3} y={kind === 'action' ? BOTTOM - 4 : TOP + 12}>
            {name}
          </text>
        </g>
      ))}
      <path className={styles.line} d={linePath(points, x, y)} />
      <text x={LEFT} y={HEIGHT - 3}>
        {clockWords(axis.from * 1000)}
      </text>
      <text x={WIDTH} y={HEIGHT - 3} textAnchor="end">
        {clockWords(axis.to * 1000)}
      </text>
    </svg>
  );
}
