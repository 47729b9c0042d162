import {
  Sidebar,
  SidebarDivider,
  SidebarItem,
  SidebarScrollWrapper,
  SidebarSpace,
} from '@backstage/core-components';
import {
  NavContentComponentProps,
  NavContentNavItem,
} from '@backstage/plugin-app-react';
import { SidebarLogo } from './SidebarLogo';

function NavItem({ href, icon, title }: NavContentNavItem) {
  return <SidebarItem to={href} icon={() => icon} text={title} />;
}

/** What people come for first, everything else after it, settings last. */
export function AppNav({ navItems }: NavContentComponentProps) {
  const items = navItems.withComponent(NavItem);
  const settings = items.take('page:user-settings');
  return (
    <Sidebar>
      <SidebarLogo />
      <SidebarDivider />
      {items.take('page:home')}
      {items.take('page:catalog')}
      {items.take('page:chaos')}
      <SidebarDivider />
      <SidebarScrollWrapper>
        {items.take('page:api-docs')}
        {items.take('page:catalog-graph')}
        {items.rest({ sortBy: 'title' })}
      </SidebarScrollWrapper>
      <SidebarSpace />
      <SidebarDivider />
      {settings}
    </Sidebar>
  );
}
