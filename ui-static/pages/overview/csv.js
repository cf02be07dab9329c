// Comma-separated text that a spreadsheet opens: with a mark that it is UTF-8, and no cell that it would take for a formula.

/** @param {(string|null)[][]} rows */
export const csv = (rows) => `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;

function cell(value) {
  const text = value ?? "";
  const plain = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
