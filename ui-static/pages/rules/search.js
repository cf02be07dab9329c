// Finds words in everything that a year says: names, official texts, interpretations and rule sentences.

/**
 * @param {any[]} manifests
 * @param {string} query words that must all be there
 * @returns {{ scheme: string, year: string, code: string, name: string, where: string, before: string, found: string, after: string }[]}
 */
export function search(manifests, query) {
  const words = alike(query).trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) {
    return [];
  }
  return manifests.flatMap((manifest) => [...manifest.indicators, ...(manifest.total ? [manifest.total] : [])].flatMap((indicator) =>
    texts(indicator).filter(({ text }) => words.every((word) => alike(text).includes(word))).map(({ where, text }) => ({
      scheme: manifest.scheme, year: manifest.year, code: indicator.code, name: indicator.path.at(-1), where, ...around(text, words[0]),
    }))));
}

/**
 * What a Chinese keyboard, a scan or another program may write for the same characters: full and half width, radicals, quotation
 * marks and brackets of any kind. Character by character, so that places stay where they are.
 */
function alike(text) {
  return Array.from(text, (char) => {
    const plain = char.normalize("NFKC").toLowerCase();
    return plain.length === char.length ? QUOTES[plain] ?? plain : char;
  }).join("");
}

const QUOTES = { "“": "\"", "”": "\"", "„": "\"", "「": "\"", "」": "\"", "『": "\"", "』": "\"", "‘": "'", "’": "'", "〔": "[", "〕": "]", "【": "[", "】": "]",
  "—": "-", "–": "-", "−": "-", "～": "~", "〜": "~" };

function texts(indicator) {
  return [
    { where: "name", text: indicator.path.join(" › ") },
    ...indicator.clauses.map((clause) => ({ where: clause.id, text: clause.text.trim() })),
    ...sentences(indicator.rules).map(({ name, text }) => ({ where: name, text })),
    ...indicator.interpretations.map((one) => ({ where: one.id, text: `${one.question}　${one.taken}` })),
  ];
}

/** A rule file rule by rule, each with its own lines. */
export function sentences(file) {
  const lines = file.text.split("\n");
  return file.rules.map((rule, i) => ({
    name: rule.name,
    line: rule.line,
    text: lines.slice(Number(rule.line) - 1, i + 1 < file.rules.length ? Number(file.rules[i + 1].line) - 1 : undefined).join("\n").trim(),
  }));
}

const AROUND = 40;

function around(text, word) {
  const at = alike(text).indexOf(word);
  const start = Math.max(0, at - AROUND);
  const end = Math.min(text.length, at + word.length + AROUND);
  return {
    before: (start > 0 ? "…" : "") + text.slice(start, at),
    found: text.slice(at, at + word.length),
    after: text.slice(at + word.length, end) + (end < text.length ? "…" : ""),
  };
}

/** Words that structure a rule sentence, for showing it: each piece with its kind. */
export function pieces(text) {
  return text.split("\n").map((line) => {
    const keyword = /^(\s*)(规则|当|则|结束|依据条款|依据解释)(.*)$/.exec(line);
    if (line.trim().startsWith("#")) {
      return [{ kind: "comment", text: line }];
    }
    return keyword
      ? [{ kind: "", text: keyword[1] }, { kind: "keyword", text: keyword[2] }, ...numbers(keyword[3])]
      : numbers(line);
  });
}

const numbers = (text) => text.split(/(\d+(?:\.\d+)?%?)/).map((part, i) => ({ kind: i % 2 === 1 ? "number" : "", text: part }))
  .filter((part) => part.text !== "");

/** A text with what is gone in [-…-] and what is new in {+…+}, piece by piece. */
export function marked(text) {
  return text.split(/(\[-[\s\S]*?-\]|\{\+[\s\S]*?\+\})/).filter(Boolean).map((part) => {
    if (part.startsWith("[-") && part.endsWith("-]")) {
      return { kind: "gone", text: part.slice(2, -2) };
    }
    return part.startsWith("{+") && part.endsWith("+}") ? { kind: "new", text: part.slice(2, -2) } : { kind: "", text: part };
  });
}
