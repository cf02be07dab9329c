// What the sheet comes to as it is: asked of the server a moment after the last change.

import { h, tags, useEffect, useState } from "../app/lib.js";
import { t } from "../app/store.js";
import { JSON_TYPE, ask } from "../app/api.js";
import { Problem, asProblem, goTo, reach } from "../app/parts.js";

const { div, h2, strong, span, ol, li, button } = tags;

/** A moment without a keystroke. */
const PAUSE = 300;

/**
 * @param {string} body the sheet as JSON
 * @returns {{ card?: any, problem?: any, waiting: boolean }} the last card stays while the sheet cannot be scored
 */
export function useScore(body) {
  const [result, setResult] = useState({ waiting: true });
  useEffect(() => {
    const stop = new AbortController();
    setResult((before) => ({ ...before, waiting: true }));
    const timer = setTimeout(() => {
      ask("v1/scores", { method: "POST", body, type: JSON_TYPE, signal: stop.signal }).then(
        (card) => setResult({ card, waiting: false }),
        (failed) => failed.name !== "AbortError"
          && setResult((before) => ({ card: before.card, problem: asProblem(failed), waiting: false })));
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [body]);
  return result;
}

/** Where a pointer into the sheet is filled in. */
export function jump(pointer) {
  const self = /^\/selfScores\/\d+/.test(pointer);
  if (!self && goTo(pointer)) {
    return;
  }
  const parent = pointer.replace(/\/[^/]*$/, "");
  if (parent) {
    jump(parent);
  }
}

export function LiveScore({ of, children }) {
  const { card, problem, waiting } = of;
  return div({ class: waiting ? "livescore waiting" : "livescore" },
    h2({ class: "unseen" }, t("得分", "Score")),
    div({ "aria-live": "polite", "aria-busy": waiting ? "true" : "false", id: "live" },
      card && div({ class: problem ? "total old" : "total" },
        strong(reach(card)), span(` / ${card.points}`),
        card.grade && span({ class: "grade" }, card.grade),
        card.status === "UNDETERMINED" && span({ class: "badge warn" }, t("未确定：尚缺填报数据", "Undetermined: data is missing"))),
      problem && h(Problem, { problem, jump })),
    children,
    card && ol({ class: "scores" }, card.indicators.map((one) => li({ key: one.code },
      button({ type: "button", class: "quiet", onClick: () => goTo(`indicator-${one.code}`) },
        span({ class: "code" }, one.code), span({ class: "name" }, one.path.at(-1)),
        span({ class: one.status === "UNDETERMINED" ? "number open" : one.lost === "0.00" ? "number" : "number lost" }, reach(one)),
        span({ class: "number of" }, one.points))))));
}
