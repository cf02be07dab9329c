// Every request to the server. Answers keep their numbers as text; refusals are problems with a stable code.

import { read, write } from "./exact.js";
import { get, set, t } from "./store.js";

export const JSON_TYPE = "application/json";
export const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** What the server refused, or that it cannot be reached (code OFFLINE). */
export class Refused extends Error {
  /** @param {{code: string, detail: string, errors: any[]}} problem */
  constructor(problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

async function request(path, { method = "GET", body, type = JSON_TYPE, accept = JSON_TYPE, retry, signal } = {}) {
  const headers = { Accept: `${accept}, application/problem+json;q=0.9` };
  if (get().key) {
    headers.Authorization = `Bearer ${get().key}`;
  }
  if (body !== undefined) {
    headers["Content-Type"] = type;
  }
  if (retry) {
    headers["Idempotency-Key"] = retry;
  }
  let answer;
  try {
    answer = await fetch(path, { method, headers, body, signal, cache: "no-store" });
  } catch (failed) {
    if (failed.name === "AbortError") {
      throw failed;
    }
    set({ online: false });
    throw new Refused({ code: "OFFLINE", detail: t("连接不到服务", "the server cannot be reached"), errors: [] });
  }
  set({ online: true });
  if (!answer.ok) {
    throw new Refused(await problem(answer));
  }
  return answer;
}

async function problem(answer) {
  const text = await answer.text();
  try {
    return { errors: [], ...read(text) };
  } catch {
    return { code: `HTTP_${answer.status}`, detail: text.slice(0, 200), errors: [] };
  }
}

/** @returns {Promise<any>} the answer, numbers as text */
export async function ask(path, options) {
  return read(await (await request(path, options)).text());
}

/** The answer as the server wrote it. */
export async function askText(path, options) {
  return (await request(path, options)).text();
}

export const post = (path, value, options) => ask(path, { method: "POST", body: write(value), ...options });

/** Saves a document in the reader's downloads; a plain link could not show the key. */
export async function download(path, name, accept) {
  const address = URL.createObjectURL(await (await request(path, { accept })).blob());
  save(address, name);
  URL.revokeObjectURL(address);
}

export function save(address, name) {
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
}

/** A word that tells one attempt from the next, so that a retry does nothing twice. */
export const attempt = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

/** Marks what was asked once and stays as it is while the page is open: rulesets. */
export async function askOnce(path) {
  const { answers } = get();
  if (!answers.has(path)) {
    const asked = ask(path);
    answers.set(path, asked);
    asked.catch(() => answers.delete(path));
  }
  return answers.get(path);
}
