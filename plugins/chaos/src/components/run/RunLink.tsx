import { ReactNode } from 'react';
import { Link } from '@backstage/ui';
import { Run } from '@faultline/plugin-chaos-common';
import layout from '../layout/layout.module.css';
import { useRunPath } from './useRunPath';

interface RunLinkProps {
  run: Run;
  /** The service on whose page it opens; otherwise the first of the run's. */
  entityRef?: string;
  /** For readers who do not see what stands around the link. */
  label?: string;
  children: ReactNode;
}

/** Leads to the page of a run; plain text when no service of it may be seen. */
export function RunLink({ run, entityRef, label, children }: RunLinkProps) {
  const runPath = useRunPath();
  const service = entityRef ?? run.entityRefs[0];
  if (!service) return <>{children}</>;
  return (
    <Link
      className={layout.link}
      href={runPath(service, run.id)}
      aria-label={label}
    >
      {children}
    </Link>
  );
}
