import { Cell } from '@faultline/plugin-chaos-common';
import { Text } from '../../hooks/useText';

/** "Shop production, us-east-1": where a lever acts. */
export function leverWhere(t: Text, cell: Cell): string {
  return t('leverWhere', { account: cell.accountName, region: cell.region });
}
