// Drafts are kept in this browser, one for each year, so that closing the window loses nothing.

const PREFIX = "youju.draft.";
const LAST = "youju.last";

/** The year that was filled in last; null where none was. */
export const lastYear = () => localStorage.getItem(LAST);

/** @returns {import("./draft.js").Draft|null} */
export function kept(name) {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + name) ?? "null");
  } catch {
    // somebody else wrote there: there is no draft of ours
    return null;
  }
}

export function keep(name, draft) {
  localStorage.setItem(PREFIX + name, JSON.stringify(draft));
  localStorage.setItem(LAST, name);
}
