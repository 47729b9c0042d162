import { ServicePage } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import layout from '../layout.module.css';

interface StatusTilesProps {
  counts: ServicePage['counts'];
}

/** How many services stand where. */
export function StatusTiles({ counts }: StatusTilesProps) {
  const t = useText();
  const tiles = [
    [t('kpiServices'), counts.all],
    [t('statusFailing'), counts.failing],
    [t('statusUntested'), counts.untested],
    [t('statusStale'), counts.stale],
    [t('statusResilient'), counts.resilient],
    [t('statusRunning'), counts.running],
  ] as const;
  return (
    <div className={layout.kpis}>
      {tiles.map(([label, count]) => (
        <div key={label} className={layout.card}>
          <p className={layout.label}>{label}</p>
          <div className={layout.number}>{count}</div>
        </div>
      ))}
    </div>
  );
}
