import { ReactNode } from 'react';
import { Box } from '@backstage/ui';
import layout from './layout.module.css';

interface CardProps {
  /** For cards without a heading. */
  label?: string;
  className?: string;
  children: ReactNode;
}

/** A surface on the page; buttons on it know that they stand on one. */
export function Card({ label, className = '', children }: CardProps) {
  return (
    <Box
      as="section"
      bg="neutral"
      className={`${layout.card} ${className}`}
      aria-label={label}
    >
      {children}
    </Box>
  );
}
