import { Mark } from './Mark';

const line = {
  fill: 'none',
  strokeWidth: 1.8,
  strokeLinecap: 'round' as const,
  strokeLinejoin: 'round' as const,
};
const onFill = { ...line, stroke: 'var(--fl-on-mark)' };
const own = { ...line, stroke: 'currentColor' };
const box = { x: 1.5, y: 1.5, width: 13, height: 13, rx: 2.5 };
const ring = { cx: 8, cy: 8, r: 6.4 };

interface GlyphProps {
  mark: Mark;
}

/** The shape of a mark: each has its own outline, so colour only repeats it. */
export function Glyph({ mark }: GlyphProps) {
  switch (mark) {
    case 'passed':
      return (
        <>
          <rect {...box} fill="currentColor" />
          <path {...onFill} d="m4.8 8.3 2.2 2.2 4.2-4.8" />
        </>
      );
    case 'recovered':
      return (
        <>
          <rect {...box} fill="currentColor" />
          <path {...onFill} d="M5 5v2.6h2.6M5.3 7.2A3.2 3.2 0 1 1 5.6 10" />
        </>
      );
    case 'failed':
      return (
        <>
          <path fill="currentColor" d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" />
          <path {...onFill} d="m5.6 5.6 4.8 4.8m0-4.8-4.8 4.8" />
        </>
      );
    case 'inconclusive':
      return (
        <>
          <rect {...box} {...own} />
          <path {...own} d="M6 6.2a2 2 0 1 1 2.8 1.9q-.8.4-.8 1.2M8 11.6v.1" />
        </>
      );
    case 'invalid':
      return (
        <>
          <rect {...box} {...own} />
          <path {...own} d="m4.5 11.5 7-7" />
        </>
      );
    case 'preview':
      return (
        <>
          <rect {...box} {...own} strokeWidth={1.4} strokeDasharray="2.4 2" />
          <circle cx="8" cy="8" r="1.6" fill="currentColor" />
        </>
      );
    case 'running':
      return (
        <>
          <circle {...ring} {...own} />
          <path fill="currentColor" d="M6.4 5v6l4.8-3z" />
        </>
      );
    case 'judging':
      return (
        <>
          <circle {...ring} {...own} />
          <path {...own} d="M5 8v.1M8 8v.1M11 8v.1" />
        </>
      );
    case 'untested':
      return <circle {...ring} {...own} strokeDasharray="1.4 2.6" />;
    case 'stale':
      return (
        <>
          <circle {...ring} {...own} />
          <path {...own} d="M8 4.4V8l2.4 1.6" />
        </>
      );
    case 'waived':
      return (
        <>
          <circle {...ring} {...own} />
          <path {...own} d="M5 8h6" />
        </>
      );
    case 'warning':
      return (
        <>
          <path fill="currentColor" d="M8 1.2 15.4 14.4H.6z" />
          <path {...onFill} d="M8 6v3.6M8 12v.1" />
        </>
      );
    default:
      return <circle cx="8" cy="8" r="1.4" fill="currentColor" />;
  }
}
