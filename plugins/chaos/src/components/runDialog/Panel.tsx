import { ReactNode } from 'react';
import { Box } from '@backstage/ui';
import styles from './RunDialog.module.css';

interface PanelProps {
  /** For what is told when it appears. */
  role?: 'status';
  children: ReactNode;
}

/** A surface in the dialog; buttons on it know that they stand on one. */
export function Panel({ role, children }: PanelProps) {
  return (
    <Box as="section" bg="neutral" className={styles.panel} role={role}>
      {children}
    </Box>
  );
}
