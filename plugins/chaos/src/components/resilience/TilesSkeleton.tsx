import { Skeleton } from '@backstage/ui';
import states from '../states/states.module.css';
import styles from './Tile.module.css';

interface TilesSkeletonProps {
  count: 4 | 6;
}

/** Stands where figures will be. */
export function TilesSkeleton({ count }: TilesSkeletonProps) {
  return (
    <div
      className={`${states.late} ${count === 4 ? styles.four : styles.tiles}`}
      aria-hidden="true"
    >
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className={styles.tile}>
          <Skeleton width="60%" height={14} />
          <Skeleton width="40%" height={30} />
          <Skeleton width="70%" height={16} />
        </div>
      ))}
    </div>
  );
}
