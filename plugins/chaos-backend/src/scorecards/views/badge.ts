import { ScorecardSummary } from '@faultline/plugin-chaos-common';

/** Backgrounds on which white text has a contrast of 4.5:1 at least. */
const COLOURS = {
  good: '#1a7f37',
  middling: '#8a5a00',
  bad: '#b3261e',
  unknown: '#5f5e5e',
};

const LABEL = 'resilience';
/** Width of a letter of 11 px on average, and the room beside it. */
const LETTER = 6.6;
const ROOM = 10;

/** A badge for a README, as SVG. What it says is in its title, too. */
export function badgeSvg(
  summary: ScorecardSummary,
  show: 'score' | 'status' | 'level',
): string {
  const { text, colour } = contentOf(summary, show);
  const left = widthOf(LABEL);
  const right = widthOf(text);
  const width = left + right;
  const said = escape(`${LABEL}: ${text}`);
  const word = (content: string, middle: number) =>
    `<text x="${middle}" y="14" text-anchor="middle">${escape(content)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20" role="img" aria-label="${said}">`,
    `<title>${said}</title>`,
    `<rect width="${width}" height="20" rx="3" fill="#3d3d3d"/>`,
    `<path d="M${left} 0h${right - 3}a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3h-${
      right - 3
    }z" fill="${COLOURS[colour]}"/>`,
    `<g fill="#fff" font-family="system-ui,Verdana,sans-serif" font-size="11">`,
    word(LABEL, left / 2),
    word(text, left + right / 2),
    `</g></svg>`,
  ].join('');
}

function contentOf(
  { tenths, status, level }: ScorecardSummary,
  show: 'score' | 'status' | 'level',
): { text: string; colour: keyof typeof COLOURS } {
  if (show === 'status') {
    const colours = {
      failing: 'bad',
      untested: 'unknown',
      stale: 'middling',
      resilient: 'good',
    } as const;
    return { text: status, colour: colours[status] };
  }
  if (show === 'level') {
    return level
      ? { text: level, colour: 'good' }
      : { text: 'no level', colour: 'unknown' };
  }
  if (tenths === null) return { text: 'not rated', colour: 'unknown' };
  const rest = tenths >= 600 ? 'middling' : 'bad';
  return {
    text: (tenths / 10).toFixed(1),
    colour: tenths >= 800 ? 'good' : rest,
  };
}

function widthOf(text: string): number {
  return Math.round([...text].length * LETTER + ROOM);
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, letter => `&#${letter.charCodeAt(0)};`);
}
