import { useText } from '../../hooks/useText';
import { Change } from './Change';
import layout from '../layout/layout.module.css';
import { pointsWords } from './pointsWords';
import styles from './Sparkline.module.css';
import { sparkPoints } from './sparkPoints';

const HEIGHT = 24;

interface SparklineProps {
  /** Scores in tenths, oldest first; null: not rated or not known then. */
  trend: (number | null)[];
  changeTenths: number | null;
  /** In pixels. */
  width?: number;
}

/**
 * 90 days of a score, at the same scale in every row, with the change as a
 * number.
 */
export function Sparkline(props: SparklineProps) {
  const { trend, changeTenths, width = 64 } = props;
  const t = useText();
  const known = trend.filter((each): each is number => each !== null);
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined)
    return <span className={layout.muted}>{t('notRated')}</span>;
  const lines = sparkPoints(trend, width, HEIGHT);
  const end = lines.at(-1)?.at(-1);
  return (
    <span className={styles.spark}>
      <svg
        width={width}
        height={HEIGHT}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        role="img"
        aria-label={t('trendFromTo', {
          from: pointsWords(first),
          to: pointsWords(last),
        })}
      >
        {lines.map(points => (
          <polyline
            key={points[0]!.x}
            className={styles.line}
            points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
          />
        ))}
        {end && <circle className={styles.end} cx={end.x} cy={end.y} r="2.5" />}
      </svg>
      {changeTenths !== null && <Change tenths={changeTenths} />}
    </span>
  );
}
