import { ButtonIcon } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { CellHealth } from '@faultline/plugin-chaos-common';
import { RiRefreshLine } from '@remixicon/react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { chaosApiRef } from '../../api/chaosApiRef';
import { useText } from '../../hooks/useText';
import { useTimed } from '../../hooks/useTimed';
import { spanWords } from './words';

interface DataAgeProps {
  cells: CellHealth[];
  onRefresh: () => void;
}

/** How old the oldest of the data is, and a button to read AWS again. */
export function DataAge({ cells, onRefresh }: DataAgeProps) {
  const t = useText();
  const api = useApi(chaosApiRef);
  const current = cells.filter(cell => cell.state === 'current');
  const [oldest] = current.flatMap(cell => cell.readAt ?? []).sort();
  const age = useTimed(
    now => oldest && spanWords(t, (now - Date.parse(oldest)) / 1000),
  );
  const [{ loading }, refresh] = useAsyncFn(async () => {
    await Promise.allSettled(cells.map(cell => api.refreshCell(cell.id)));
    onRefresh();
  }, [api, cells, onRefresh]);
  const partly = current.length < cells.length;
  return (
    <>
      {!age && t('dataNever')}
      {age && !partly && t('dataAge', { age })}
      {age &&
        partly &&
        t('dataAgePartly', {
          age,
          n: String(current.length),
          all: String(cells.length),
        })}
      <ButtonIcon
        size="small"
        variant="tertiary"
        icon={<RiRefreshLine />}
        aria-label={t('dataRefresh')}
        isPending={loading}
        onPress={refresh}
      />
    </>
  );
}
