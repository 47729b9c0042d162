import { ReactNode } from 'react';
import { Card } from './Card';
import layout from './layout.module.css';

interface SectionProps {
  title: string;
  /** Stands beside the title. */
  note?: ReactNode;
  /** Stands at the end of the line of the title. */
  end?: ReactNode;
  children: ReactNode;
}

/** A card with a title. */
export function Section({ title, note, end, children }: SectionProps) {
  return (
    <Card>
      <div className={layout.head}>
        <h2>{title}</h2>
        {note && <span className={layout.body}>{note}</span>}
        {end && <span className={`${layout.end} ${layout.muted}`}>{end}</span>}
      </div>
      {children}
    </Card>
  );
}
