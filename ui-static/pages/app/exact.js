// JSON whose numbers keep every digit: 30.00 stays 30.00, and no decimal goes through binary floating point. Read, a number
// is its text; to be written, it is a Decimal.

export class Decimal {
  /** @param {string} text a JSON number */
  constructor(text) {
    this.text = text;
  }
}

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** The number that somebody typed or pasted: 1,234.50 and full-width digits are meant as such; null where it is none. */
export function decimal(typed) {
  const plain = typed.trim()
    .replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/\uff0e/g, ".").replace(/\uff0d|\u2212/g, "-");
  const text = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replaceAll(",", "") : plain;
  return NUMBER.test(text) ? new Decimal(text) : null;
}

/** Objects and lists as JSON.parse gives them, numbers as strings. */
export function read(json) {
  return JSON.parse(json.replace(/("(?:[^"\\]|\\.)*")|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)/g,
    (_, string, number) => string ?? `"${number}"`));
}

/** The same with numbers as Decimals, so that what was read can be written again. */
export function readDecimals(json) {
  const mark = "\u0000";
  const marked = json.replace(/("(?:[^"\\]|\\.)*")|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)/g,
    (_, string, number) => string ?? `"\\u0000${number}"`);
  return JSON.parse(marked, (_, value) =>
    typeof value === "string" && value.startsWith(mark) ? new Decimal(value.slice(1)) : value);
}

export function write(value) {
  if (value instanceof Decimal) {
    return value.text;
  }
  if (Array.isArray(value)) {
    return `[${value.map(write).join(",")}]`;
  }
  if (value !== null && typeof value === "object") {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined);
    return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${write(field)}`).join(",")}}`;
  }
  return JSON.stringify(value);
}
