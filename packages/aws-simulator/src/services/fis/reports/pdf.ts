const LINES_PER_PAGE = 56;
const LINE_LENGTH = 96;
const OBJECTS_BEFORE_PAGES = 3;

function wrapped(line: string): string[] {
  const parts = line.match(new RegExp(`.{1,${LINE_LENGTH}}`, 'gu'));
  return parts ?? [''];
}

/** Text in a string literal of PDF; what Latin 1 lacks becomes `?`. */
function literal(text: string): string {
  const latin = text.replace(/[^\x20-\x7e\xa0-\xff]/gu, '?');
  return `(${latin.replace(/[\\()]/g, '\\$&')})`;
}

function pageContent(lines: readonly string[]): string {
  const shown = lines.map(line => `${literal(line)} Tj T*`);
  return ['BT /F1 9 Tf 13 TL 50 790 Td', ...shown, 'ET'].join('\n');
}

function pageObjects(lines: readonly string[], number: number): string[] {
  const content = pageContent(lines);
  return [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${
      number + 1
    } 0 R >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ];
}

/** A PDF document that shows lines of text, as many pages as they need. */
export function pdf(text: readonly string[]): Buffer {
  const lines = text.flatMap(wrapped);
  const count = Math.max(1, Math.ceil(lines.length / LINES_PER_PAGE));
  const numbers = Array.from(
    { length: count },
    (_, page) => OBJECTS_BEFORE_PAGES + 1 + page * 2,
  );
  const kids = numbers.map(number => `${number} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>',
    ...numbers.flatMap((number, page) =>
      pageObjects(
        lines.slice(page * LINES_PER_PAGE, (page + 1) * LINES_PER_PAGE),
        number,
      ),
    ),
  ];
  let body = '%PDF-1.4\n';
  const offsets: number[] = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(body.length);
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = offsets.map(
    offset => `${String(offset).padStart(10, '0')} 00000 n \n`,
  );
  const size = objects.length + 1;
  const trailer = `xref\n0 ${size}\n0000000000 65535 f \n${table.join(
    '',
  )}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${
    body.length
  }\n%%EOF\n`;
  return Buffer.from(body + trailer, 'latin1');
}
