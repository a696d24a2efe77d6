const FORMULA = /^[=+\-@\t\r]/;

/** One cell: quoted, and a text that a spreadsheet would take for a formula is made plain text by an apostrophe. */
export function csvCell(value: string | number): string {
  const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value);
  return `"${text.replaceAll('"', '""')}"`;
}

/** One line of a CSV file, with its line end. */
export const csvLine = (cells: readonly (string | number)[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** Opens the file: spreadsheets read Chinese only after a byte order mark. */
export const CSV_START = '\ufeff';

/** A CSV file as an answer; `name` is the Chinese file name without its ending. */
export function csvResponse(name: string, lines: AsyncIterable<string>): Response {
  const encoder = new TextEncoder();
  const source = lines[Symbol.asyncIterator]();
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = await source.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => {
      await source.return?.();
    },
  });
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}.csv`,
      'cache-control': 'no-store',
    },
  });
}
