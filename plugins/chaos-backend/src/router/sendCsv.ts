import { Response } from 'express';

/** Answers with a table to be saved. */
export function sendCsv(res: Response, name: string, text: string): void {
  res.attachment(name).type('text/csv; charset=utf-8').send(text);
}
