// What a merge patch of a sheet changes, one fact a row.

/**
 * @param {any} sheet as reported
 * @param {any} patch RFC 7386
 * @param {string[]} notApplicable names of inputs that do not apply
 * @returns {[string, any, any][]} the fact, what was reported and what it should be; undefined where there is none
 */
export function corrected(sheet, patch, notApplicable = []) {
  return [...patched(sheet, patch), ...notApplicable.map((name) => [name, sheet.inputs?.[name], NOT_APPLICABLE])];
}

/** What an input is corrected to that does not apply. */
export const NOT_APPLICABLE = Symbol("not applicable");

function patched(sheet, patch) {
  return Object.entries(patch).flatMap(([field, value]) => {
    const then = sheet[field];
    if (Array.isArray(value) || Array.isArray(then)) {
      return items(field, then ?? [], value ?? []);
    }
    if (value !== null && typeof value === "object") {
      return Object.entries(value).map(([name, now]) =>
        [name, field === "inputs" && then?.[name] === null ? NOT_APPLICABLE : then?.[name], now]);
    }
    return [[field, then, value]];
  });
}

function items(field, then, now) {
  const all = Array.from({ length: Math.max(then.length, now.length) }, (_, i) => [`${field}/${i}`, then[i], now[i]]);
  return all.filter(([, before, after]) => text(before) !== text(after));
}

/** Fields in one order, without those that say nothing. */
const text = (item) => JSON.stringify(Object.entries(item ?? {})
  .filter(([, value]) => value !== null && value !== "" && !(Array.isArray(value) && value.length === 0)).sort());
