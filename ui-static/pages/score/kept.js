// Drafts are kept in this browser, so that closing the window loses nothing: one at hand for each year, and those that were
// put aside when something else took their place.

import { attempt } from "../app/api.js";
import { isEmpty } from "./draft.js";

const PREFIX = "youju.draft.";
const ASIDE = "youju.aside.";
const LAST = "youju.last";

/** As many as are put aside for a year; the oldest gives way. */
const MOST = 12;

function read(key, otherwise) {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null") ?? otherwise;
  } catch {
    // somebody else wrote there: it is none of ours
    return otherwise;
  }
}

/** Whether there was room for it. */
function write(key, value) {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** The year that was filled in last; null where none was. */
export const lastYear = () => read(LAST, null);

/** @returns {import("./draft.js").Draft|null} */
export const kept = (name) => read(PREFIX + name, null);

/** Gives whether the browser had room for it. */
export function keep(name, draft) {
  const done = write(PREFIX + name, draft);
  return write(LAST, name) && done;
}

/** Hears what another window of this browser keeps for the year; gives what ends that. */
export function hear(name, told) {
  const changed = (event) => {
    const theirs = event.key === PREFIX + name ? kept(name) : null;
    if (theirs) {
      told(theirs);
    }
  };
  addEventListener("storage", changed);
  return () => removeEventListener("storage", changed);
}

/**
 * What was put aside for a year, the newest first.
 * @returns {{ id: string, at: string, draft: import("./draft.js").Draft }[]}
 */
export const aside = (name) => read(ASIDE + name, []);

/** @param {string} id of what it takes the place of, where it was put aside before */
export function putAside(name, draft, id = attempt()) {
  if (isEmpty(draft)) {
    return true;
  }
  const others = aside(name).filter((one) => one.id !== id && JSON.stringify(one.draft) !== JSON.stringify(draft));
  return write(ASIDE + name, [{ id, at: new Date().toISOString(), draft }, ...others].slice(0, MOST));
}

export const forget = (name, id) => write(ASIDE + name, aside(name).filter((one) => one.id !== id));

/** Something else that is half-written; null takes it away. */
export const keepHalf = (name, value) => (value === null ? localStorage.removeItem(`youju.half.${name}`) : write(`youju.half.${name}`, value));

export const half = (name) => read(`youju.half.${name}`, null);
