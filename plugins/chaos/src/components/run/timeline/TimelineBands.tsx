import { useText } from '../../../hooks/useText';
import { windowBands } from '../evidence/chart/chartMarks';
import { Evidence } from '@faultline/plugin-chaos-common';
import { placeBands } from './placeBands';
import styles from './Timeline.module.css';
import { HEAD, TimelineSize } from './timelineSize';

interface TimelineBandsProps {
  windows: Evidence['windows'];
  bottom: number;
  size: TimelineSize;
  x: (at: number) => number;
}

/** Before, fault and after, shaded as on the charts. */
export function TimelineBands(props: TimelineBandsProps) {
  const t = useText();
  const { windows, bottom, size, x } = props;
  const bands = placeBands(windowBands(t, windows), size, at => x(at * 1000));
  return (
    <>
      {bands.map(({ phase, left, width, nameAt, name }) => (
        <g key={phase}>
          <rect
            className={styles[phase]}
            x={left}
            y={HEAD}
            width={width}
            height={bottom - HEAD}
          />
          {nameAt !== null && (
            <text className={styles[`${phase}Name`]} x={nameAt} y={HEAD - 6}>
              {name}
            </text>
          )}
        </g>
      ))}
    </>
  );
}
