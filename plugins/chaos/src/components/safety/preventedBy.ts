import { SafetyLever, ServiceTemplate } from '@faultline/plugin-chaos-common';
import { Text } from '../../hooks/useText';
import { leverWhere } from './leverWhere';

/** Why no experiment can be started where a template lives, if that is so. */
export function preventedBy(
  t: Text,
  levers: readonly SafetyLever[],
  { cell }: ServiceTemplate,
): string | undefined {
  return levers.some(lever => lever.cell.id === cell.id)
    ? t('leverStart', { where: leverWhere(t, cell) })
    : undefined;
}
