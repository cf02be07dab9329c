// What a spreadsheet puts on the clipboard: cells between tabs, rows between line ends, and cells that hold either in
// quotes.

/** Where the quotes that open a cell close it; -1 where they are quotation marks of its text. */
function closing(text, start) {
  for (let i = text.indexOf('"', start + 1); i >= 0; i = text.indexOf('"', i + 1)) {
    if (text[i + 1] === '"') {
      i++;
    } else {
      return i + 1 === text.length || "\t\n\r".includes(text[i + 1]) ? i : -1;
    }
  }
  return -1;
}

/** @returns {string[][]} */
export function parse(text) {
  const rows = [];
  let row = [];
  let cell = "";
  const end = () => { row.push(cell); cell = ""; };
  for (let i = 0; i < text.length; i++) {
    const one = text[i];
    const close = one === '"' && cell === "" ? closing(text, i) : -1;
    if (close > 0) {
      cell = text.slice(i + 1, close).replaceAll('""', '"');
      i = close;
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
  return rows.map((cells) => cells.map((text) => text.replaceAll("\v", "\n").trim()))
    .filter((cells) => cells.some((text) => text !== ""));
}

/** Whether it is a table rather than one cell's text. */
export const isTable = (text) => text.includes("\t") || text.trim().includes("\n");

/** For comparing: half-width, without white space, with the usual characters for those that only look like them. */
export const key = (text) => text.normalize("NFKC").replace(/[\s\u200B-\u200D\uFEFF]+/g, "")
  .replace(/[“”„‟「」『』〝〞]/g, '"').replace(/[‘’]/g, "'").toLowerCase();

const HIGHER = new Set(["higher", "越高越好", "越大越好", "越多越好", "正向", "正", "≥", "≧", "⩾", ">=", ">", "大于等于", "大于或等于", "大于", "不低于",
  "不少于", "不小于", "高于", "超过", "多于", "至少", "以上"]);
const LOWER = new Set(["lower", "越低越好", "越小越好", "越少越好", "越短越好", "负向", "反向", "逆向", "负", "逆", "≤", "≦", "⩽", "<=", "<", "小于等于",
  "小于或等于", "小于", "不高于", "不超过", "不大于", "不多于", "不长于", "低于", "少于", "至多", "以下", "以内"]);

/** Which direction a word says is better; null where it is not known: it is never guessed. */
export function direction(text) {
  const word = key(text).replace(/指标$/, "");
  return word === "" ? "" : HIGHER.has(word) ? "higher" : LOWER.has(word) ? "lower" : null;
}

/** The one of some choices that a text means; null where it is none. */
export const among = (choices) => (text) =>
  (text === "" ? "" : choices.find((one) => one === text) ?? choices.find((one) => key(one) === key(text)) ?? null);

/**
 * Lays pasted cells over a table, from the cell that they were pasted into to the right and downwards; rows that are not
 * there are made. Where the first row names columns it says where each pasted column belongs, and is no row itself.
 *
 * @template Row
 * @param {Row[]} rows
 * @param {{ row: number, column: number }} at
 * @param {{ name: string, titles: string[], read?: (text: string) => string|null }[]} columns read gives null for what it
 *   does not know
 * @param {string} text
 * @param {() => Row} empty
 * @returns {{ rows: Row[], left: { row: number, column: string, text: string, why: "heading"|"twice"|"beyond"|"word" }[] }}
 *   left: what was not taken, rows counted from 1 below the headings, 0 for a whole column
 */
export function lay(rows, at, columns, text, empty) {
  const cells = parse(text);
  const named = headings(cells[0] ?? [], columns);
  const pasted = named ? cells.slice(1) : cells;
  const width = Math.max(0, ...cells.map((line) => line.length));
  const targets = named ?? Array.from({ length: width }, (_, i) => columns[at.column + i]);
  const left = [];
  for (let column = 0; column < width; column++) {
    const filled = pasted.filter((line) => (line[column] ?? "") !== "");
    const heading = named ? cells[0][column] ?? "" : "";
    const twice = named && targets[column] && targets.indexOf(targets[column]) < column;
    if (filled.length > 0 && (twice || !targets[column])) {
      left.push({ row: 0, column: heading, text: filled.map((line) => line[column]).slice(0, 3).join("、"),
        why: twice ? "twice" : named ? "heading" : "beyond" });
    }
    if (twice) {
      targets[column] = undefined;
    }
  }
  const result = [...rows];
  pasted.forEach((line, i) => {
    const row = { ...(result[at.row + i] ?? empty()) };
    line.forEach((cell, column) => {
      const target = targets[column];
      const read = target?.read ? target.read(cell) : cell;
      if (target && read === null) {
        left.push({ row: i + 1, column: target.titles[0], text: cell, why: "word" });
      }
      if (target) {
        // a word that is no choice stays what it is: nothing is scored by it until somebody chooses
        row[target.name] = read ?? cell;
      }
    });
    result[at.row + i] = row;
  });
  return { rows: result, left };
}

/** The rows that {@link lay} gives. */
export const paste = (...given) => lay(...given).rows;

const bare = (text) => key(text).replace(/[:*]+$/, "").replace(/\([^()]*\)$/, "");

/** The columns that a row of headings names, null where it is no row of headings: two of them at least must be known. */
function headings(row, columns) {
  const found = row.map((text) => columns.find((column) => [column.name, ...column.titles].some((one) => key(one) === key(text)))
    ?? (text === "" ? undefined : columns.find((column) => column.titles.some((one) => bare(one) === bare(text)))));
  return found.filter(Boolean).length >= Math.min(2, row.length) && row.length > 0 && found.some(Boolean) ? found : null;
}
