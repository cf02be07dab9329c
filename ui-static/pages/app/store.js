// The one store: who asks, in which language, and whether the server answers. Everything else is in the address.

const KEY = "youju.key";
const LANGUAGE = "youju.language";

const listeners = new Set();

let state = {
  /** @type {string|null} kept for as long as the tab is open */
  key: sessionStorage.getItem(KEY),
  /** @type {"zh"|"en"} */
  language: localStorage.getItem(LANGUAGE) === "en" ? "en" : "zh",
  online: true,
  /** what was answered and does not change while the page is open, by path */
  answers: new Map(),
};

export const get = () => state;

export function set(changes) {
  const changed = Object.keys(changes).some((name) => state[name] !== changes[name]);
  if (!changed) {
    return;
  }
  state = { ...state, ...changes };
  listeners.forEach((listener) => listener());
}

export const listen = (listener) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function takeKey(key) {
  if (key) {
    sessionStorage.setItem(KEY, key);
  } else {
    sessionStorage.removeItem(KEY);
  }
  set({ key });
}

export function speak(language) {
  localStorage.setItem(LANGUAGE, language);
  set({ language });
}

/** A text in the reader's language. */
export const t = (zh, en) => (state.language === "en" ? en : zh);
