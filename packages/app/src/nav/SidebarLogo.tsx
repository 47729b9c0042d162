import { Link, useSidebarOpenState } from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import styles from './SidebarLogo.module.css';

/** The mark of the portal and, in the open sidebar, its name. */
export function SidebarLogo() {
  const { isOpen } = useSidebarOpenState();
  const title = useApi(configApiRef).getOptionalString('app.title') ?? '';
  return (
    <Link to="/" underline="none" aria-label={title}>
      <span className={styles.logo}>
        <svg viewBox="0 0 24 24" className={styles.mark} aria-hidden="true">
          <path d="M2 13h5l3-7 4 13 3-6h5" />
        </svg>
        {isOpen && <span>{title}</span>}
      </span>
    </Link>
  );
}
