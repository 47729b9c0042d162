import { Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiTableLine } from '@remixicon/react';
import { useText } from '../../../hooks/useText';
import { COLUMNS, ColumnId, ServiceColumn } from './columns';

interface ColumnsMenuProps {
  shown: ServiceColumn[];
  onChange: (shown: ColumnId[]) => void;
}

/** Chooses the columns of the table; those without which it says nothing stay. */
export function ColumnsMenu({ shown, onChange }: ColumnsMenuProps) {
  const t = useText();
  const free = COLUMNS.filter(({ fixed }) => !fixed);
  return (
    <MenuTrigger>
      <Button
        variant="tertiary"
        size="small"
        iconStart={<RiTableLine aria-hidden />}
      >
        {t('columns')}
      </Button>
      <Menu
        selectionMode="multiple"
        selectedKeys={shown.map(({ id }) => id)}
        onSelectionChange={keys =>
          onChange(
            free
              .map(({ id }) => id)
              .filter(id => keys === 'all' || keys.has(id)),
          )
        }
      >
        {free.map(({ id, word }) => (
          <MenuItem key={id} id={id}>
            {t(word)}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}
