/** With which a spreadsheet would take a cell for a formula; the server's exports say the same. */
const FORMULA_BEGINS = '=+-@\t\r';

const BYTE_ORDER_MARK = '\uFEFF';

/** A table as Excel reads it: UTF-8 with its mark, lines ended by CRLF, nothing that would be run as a formula. */
export function csv(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(text: string): string {
  const harmless = text !== '' && FORMULA_BEGINS.includes(text.charAt(0)) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
