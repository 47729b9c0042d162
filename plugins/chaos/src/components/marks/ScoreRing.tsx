import { ServiceStatus } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { pointsWords } from './pointsWords';
import styles from './ScoreRing.module.css';

/** `series`: of something without a status, such as a team. */
export type RingTone = ServiceStatus | 'series';

const TONES: Record<RingTone, string | undefined> = {
  failing: styles.fail,
  stale: styles.warn,
  resilient: styles.pass,
  untested: styles.none,
  series: styles.series,
};
const SIZES = {
  40: { stroke: 4, font: 14 },
  72: { stroke: 5, font: 18 },
  96: { stroke: 6, font: 22 },
};

interface ScoreRingProps {
  /** In tenths of a point; null: not rated. */
  tenths: number | null;
  tone: RingTone;
  /** In pixels: 96 on the tab, 72 on the card, 40 in tables. */
  size?: keyof typeof SIZES;
}

/** A score of 100 as a ring with its number; dashed when it is not rated. */
export function ScoreRing({ tenths, tone, size = 40 }: ScoreRingProps) {
  const t = useText();
  const { stroke, font } = SIZES[size];
  const circle = {
    cx: size / 2,
    cy: size / 2,
    r: (size - stroke) / 2,
    fill: 'none',
    strokeWidth: stroke,
  };
  const length = 2 * Math.PI * circle.r;
  return (
    <svg
      className={styles.ring}
      width={size}
      height={size}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={
        tenths === null
          ? t('notRated')
          : t('scoreOf100', { points: pointsWords(tenths) })
      }
    >
      <circle
        {...circle}
        className={styles.track}
        strokeDasharray={tenths === null ? '3 3' : undefined}
      />
      {tenths !== null && (
        <circle
          {...circle}
          className={TONES[tone]}
          strokeDasharray={`${(length * tenths) / 1000} ${length}`}
          transform={`rotate(-90 ${size / 2} ${size / 2})`}
        />
      )}
      <text x="50%" y="50%" dy=".36em" textAnchor="middle" fontSize={font}>
        {tenths === null ? '–' : Math.round(tenths / 10)}
      </text>
    </svg>
  );
}
