import { EntityContextMenuItemBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { RiShieldCheckLine } from '@remixicon/react';
import { useBadgeItem } from '../components/badge/useBadgeItem';

export const badgeContextMenuItem = EntityContextMenuItemBlueprint.make({
  name: 'copy-badge',
  params: {
    icon: <RiShieldCheckLine size={16} />,
    filter: { kind: { $in: ['component', 'resource', 'api'] } },
    useProps: useBadgeItem,
  },
});
