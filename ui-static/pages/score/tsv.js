// What a spreadsheet puts on the clipboard: cells between tabs, rows between line ends, and cells that hold either in
// quotes.

/** @returns {string[][]} */
export function parse(text) {
  const rows = [];
  let row = [];
  let cell = "";
  let quoted = false;
  const end = () => { row.push(cell); cell = ""; };
  for (let i = 0; i < text.length; i++) {
    const one = text[i];
    if (quoted) {
      if (one === '"' && text[i + 1] === '"') { cell += '"'; i++; }
      else if (one === '"') { quoted = false; }
      else { cell += one; }
    } else if (one === '"' && cell === "") {
      quoted = true;
    } else if (one === "\t") {
      end();
    } else if (one === "\n" || one === "\r") {
      if (one === "\r" && text[i + 1] === "\n") { i++; }
      end();
      rows.push(row);
      row = [];
    } else {
      cell += one;
    }
  }
  if (cell !== "" || row.length > 0) {
    end();
    rows.push(row);
  }
  return rows.map((cells) => cells.map((text) => text.trim())).filter((cells) => cells.some((text) => text !== ""));
}

/** Whether it is a table rather than one cell's text. */
export const isTable = (text) => text.includes("\t") || text.trim().includes("\n");

/**
 * Lays pasted cells over a table, from the cell that they were pasted into to the right and downwards; rows that are not
 * there are made. Where the first row names columns it says where each pasted column belongs, and is no row itself.
 *
 * @template Row
 * @param {Row[]} rows
 * @param {{ row: number, column: number }} at
 * @param {{ name: string, titles: string[], read?: (text: string) => string }[]} columns
 * @param {string} text
 * @param {() => Row} empty
 * @returns {Row[]}
 */
export function paste(rows, at, columns, text, empty) {
  const cells = parse(text);
  const named = headings(cells[0] ?? [], columns);
  const targets = named ?? (cells[0] ?? []).map((_, i) => columns[at.column + i]);
  const pasted = named ? cells.slice(1) : cells;
  const result = [...rows];
  pasted.forEach((line, i) => {
    const row = { ...(result[at.row + i] ?? empty()) };
    line.forEach((cell, column) => {
      const target = targets[column];
      if (target) {
        row[target.name] = target.read ? target.read(cell) : cell;
      }
    });
    result[at.row + i] = row;
  });
  return result;
}

/** The columns that a row of headings names, null where it is no row of headings: two of them at least must be known. */
function headings(row, columns) {
  const found = row.map((text) => columns.find((column) => [column.name, ...column.titles].includes(text)));
  return found.filter(Boolean).length >= Math.min(2, row.length) && row.length > 0 && found.some(Boolean) ? found : null;
}
