// Where one is stands in the address behind the #: #/rules/huangjiang-department/2023?indicator=1.1.2

/**
 * @typedef {{ path: string[], query: Record<string, string> }} Route
 * @param {string} hash
 * @returns {Route}
 */
export function parse(hash) {
  const [path, query = ""] = hash.replace(/^#\/?/, "").split("?", 2);
  return {
    path: path.split("/").filter(Boolean).map(decode),
    query: Object.fromEntries(new URLSearchParams(query)),
  };
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * @param {string[]} path
 * @param {Record<string, string|null|undefined>} query what is empty is left out
 */
export function format(path, query = {}) {
  const given = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== "");
  const text = new URLSearchParams(given).toString();
  return `#/${path.map(encodeURIComponent).join("/")}${text ? `?${text}` : ""}`;
}

/** The key that `youju serve` prints as a link; null where the address holds none. */
export function keyOf(hash) {
  const found = /^#key=(.+)$/.exec(hash);
  return found ? decode(found[1]) : null;
}
