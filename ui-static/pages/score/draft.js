// A sheet while it is being filled in: what was typed, as text. The server reads it and says what is wrong with it; nothing
// is worked out here.

import { Decimal, decimal } from "../app/exact.js";

/**
 * @typedef {Object} Draft
 * @property {string} scheme
 * @property {string} year
 * @property {string|null} revision
 * @property {{name: string, code: string, region: string}} department
 * @property {{goal: string, completion: string, unfinished: string}} narrative
 * @property {Record<string, string>} inputs what was typed; NOT_APPLICABLE where that was chosen
 * @property {Record<string, string>[]} goals
 * @property {Record<string, string>[]|null} findings null while the sheet does not say whether there are any
 * @property {Record<string, string>[]} evidence
 * @property {Record<string, {points: string, basis: string}>} selfScores by indicator
 */

export const NOT_APPLICABLE = "\u2205";

/** @returns {Draft} */
export const blank = (scheme, year) => ({
  scheme, year: String(year), revision: null,
  department: { name: "", code: "", region: "" },
  narrative: { goal: "", completion: "", unfinished: "" },
  inputs: {}, goals: [], findings: null, evidence: [], selfScores: {},
});

const text = (typed) => (typed === undefined || typed === "" ? undefined : typed);

/** As a number where it is one; else as it was typed, so that the server can say what is wrong with it and where. */
const number = (typed) => (text(typed) === undefined ? undefined : decimal(typed) ?? typed);

function answer(typed, type) {
  if (typed === NOT_APPLICABLE) {
    return null;
  }
  if (type === "yes-no") {
    return typed === "true" ? true : typed === "false" ? false : text(typed);
  }
  return type === "number" ? number(typed) : text(typed);
}

const NUMBERS = new Set(["planned", "actual", "weight", "count", "amount"]);

const fields = (row) => Object.fromEntries(Object.entries(row)
  .filter(([name]) => !name.startsWith("_"))
  .map(([name, typed]) => [name, name === "evidence" ? listed(typed) : NUMBERS.has(name) ? number(typed) : text(typed)]));

const OPENING = "（([【《“‘\"「『〔";
const CLOSING = "）)]】》”’\"」』〕";

/** Parted by commas, semicolons and line ends, but not inside brackets or quotation marks. */
const listed = (typed) => {
  const parts = [""];
  const open = [];
  const text = typed ?? "";
  for (let i = 0; i < text.length; i++) {
    const one = text[i];
    const bracket = OPENING.indexOf(one);
    if (open.at(-1) === one) {
      open.pop();
    } else if (bracket >= 0 && text.includes(CLOSING[bracket], i + 1)) {
      open.push(CLOSING[bracket]);
    }
    if (one === "\n" || (open.length === 0 && "、，,;；".includes(one))) {
      open.length = 0;
      parts.push("");
    } else {
      parts[parts.length - 1] += one;
    }
  }
  const filled = parts.map((one) => one.trim()).filter(Boolean);
  return filled.length > 0 ? filled : undefined;
};

const FILLED = (typed) => typed !== undefined && typed !== null && String(typed).trim() !== "";

/** How many fields are filled in; what says which indicator a row is of is none. */
export function count(draft) {
  const rows = [...draft.goals, ...(draft.findings ?? []), ...draft.evidence];
  return [
    ...Object.values(draft.inputs),
    ...rows.flatMap((one) => Object.entries(one).filter(([name]) => name !== "indicator" && name !== "better" && !name.startsWith("_")).map(([, typed]) => typed)),
    ...Object.values(draft.selfScores).flatMap((one) => [one.points, one.basis]),
    ...Object.values(draft.narrative),
  ].filter(FILLED).length + (draft.findings !== null && draft.findings.length === 0 ? 1 : 0);
}

/** Whether nothing was filled in, the department's name neither. */
export const isEmpty = (draft) => count(draft) === 0 && !Object.values(draft.department).some(FILLED);

/** Whether a row says nothing but which indicator it is of. */
export const isIdle = (row) => Object.entries(row).every(([name, typed]) => name === "indicator" || name === "better" || !FILLED(typed));

/**
 * The sheet in the contract's shape.
 * @param {Draft} draft
 * @param {Record<string, string>} types of the inputs, as the ruleset declares them
 */
export function toSubmission(draft, types) {
  const inputs = Object.entries(draft.inputs)
    .map(([name, typed]) => [name, answer(typed, types[name])])
    .filter(([, value]) => value !== undefined);
  const selfScores = Object.entries(draft.selfScores)
    .filter(([, own]) => text(own.points) !== undefined || text(own.basis) !== undefined)
    .map(([indicator, own]) => ({ indicator, points: number(own.points), basis: text(own.basis) }));
  return {
    scheme: draft.scheme,
    year: new Decimal(draft.year),
    revision: draft.revision === null ? undefined : new Decimal(draft.revision),
    department: {
      name: draft.department.name, code: text(draft.department.code), region: text(draft.department.region),
    },
    narrative: fields(draft.narrative),
    inputs: Object.fromEntries(inputs),
    goals: draft.goals.map(fields),
    findings: draft.findings === null ? undefined : draft.findings.map(fields),
    evidence: draft.evidence.map(fields),
    selfScores,
  };
}

/** No rule reads the name: a sheet is scored before its department is filled in, though not handed in. */
export const named = (sheet) =>
  (sheet.department.name.trim() === "" ? { ...sheet, department: { ...sheet.department, name: "—" } } : sheet);

const typed = (value) => {
  if (value === null || value === undefined) {
    return "";
  }
  return Array.isArray(value) ? value.join("、") : String(value);
};

const row = (given) => Object.fromEntries(Object.entries(given).map(([name, value]) => [name, typed(value)]));

/**
 * A sheet that the server gave, to be filled in further.
 * @param {any} given numbers as text
 * @returns {Draft}
 */
export function fromSubmission(given) {
  const start = blank(given.scheme ?? "", given.year);
  return {
    ...start,
    revision: given.revision === null || given.revision === undefined ? null : String(given.revision),
    department: { ...start.department, ...row(given.department ?? {}) },
    narrative: { ...start.narrative, ...row(given.narrative ?? {}) },
    inputs: Object.fromEntries(Object.entries(given.inputs ?? {})
      .map(([name, value]) => [name, value === null ? NOT_APPLICABLE : String(value)])),
    goals: (given.goals ?? []).map(row),
    findings: given.findings === null || given.findings === undefined ? null : given.findings.map(row),
    evidence: (given.evidence ?? []).map(row),
    selfScores: Object.fromEntries((given.selfScores ?? [])
      .map((one) => [one.indicator, { points: typed(one.points), basis: typed(one.basis) }])),
  };
}

/**
 * What makes the one sheet the other: a merge patch, and the inputs that do not apply any more, which a patch cannot say.
 * @returns {{ corrections: any, notApplicable: string[] }}
 */
export function correctionsOf(before, after) {
  const then = before.inputs ?? {};
  const now = after.inputs ?? {};
  const notApplicable = Object.keys(now).filter((name) => now[name] === null && then[name] !== null);
  // an input that did not apply and is left blank now: it is taken away, for here null is a value
  const blanked = Object.keys(then).filter((name) => then[name] === null && now[name] === undefined);
  const inputs = Object.fromEntries(Object.entries(now).filter(([name]) => !notApplicable.includes(name)));
  const known = Object.fromEntries(Object.entries(then).filter(([name]) => !notApplicable.includes(name)));
  const corrections = mergePatch({ ...before, inputs: known }, { ...after, inputs });
  if (blanked.length > 0) {
    corrections.inputs = { ...corrections.inputs, ...Object.fromEntries(blanked.map((name) => [name, null])) };
  }
  return { corrections, notApplicable };
}

/** RFC 7386: what makes the one object the other; a list that differs is given whole. */
export function mergePatch(before, after) {
  const patch = {};
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const then = before[name];
    const now = saysNothing(after[name]) && !before[name] ? undefined : after[name];
    if (now === undefined) {
      if (then !== undefined && then !== null) {
        patch[name] = null;
      }
    } else if (isObject(then) && isObject(now)) {
      const inner = mergePatch(then, now);
      if (Object.keys(inner).length > 0) {
        patch[name] = inner;
      }
    } else if (!same(then ?? null, now)) {
      patch[name] = now;
    }
  }
  return patch;
}

/** A group of fields none of which is given. */
const saysNothing = (value) => isObject(value) && Object.values(value).every((one) => one === undefined);

const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value)
  && !(value instanceof Decimal);

/** Inside an item, a field that is absent says the same as one that is null or an empty list. */
const filled = (value) => (Array.isArray(value) && value.length === 0 ? null : value ?? null);

function same(one, other) {
  if (one instanceof Decimal || other instanceof Decimal) {
    return one instanceof Decimal && other instanceof Decimal && digits(one.text) === digits(other.text);
  }
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, i) => same(item, other[i]));
  }
  if (isObject(one) && isObject(other)) {
    return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((name) => same(filled(one[name]), filled(other[name])));
  }
  return one === other;
}

const digits = (number) => (number.includes(".") ? number.replace(/\.?0+$/, "") : number);

/** A copy in which the value that a JSON pointer names is another. */
export function withValue(submission, pointer, value) {
  const [first, ...rest] = pointer.slice(1).split("/").map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  const inner = rest.length === 0
    ? value
    : withValue(submission[first] ?? {}, `/${rest.map(escape).join("/")}`, value);
  if (Array.isArray(submission)) {
    return submission.map((one, i) => (String(i) === first ? inner : one));
  }
  return { ...submission, [first]: inner };
}

const escape = (part) => part.replaceAll("~", "~0").replaceAll("/", "~1");
