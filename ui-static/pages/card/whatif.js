// One value of the sheet moved by hand: the server scores the sheet so changed, again and again.

import { h, tags, useEffect, useRef, useState } from "../app/lib.js";
import { t } from "../app/store.js";
import { Decimal, readDecimals, write } from "../app/exact.js";
import { ask } from "../app/api.js";
import { Problem, asProblem, reach } from "../app/parts.js";
import { shown } from "../app/words.js";
import { withValue } from "../score/draft.js";

const { div, p, label, input, span, strong, output } = tags;

const PAUSE = 150;

const isNumber = (value) => typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value);

/** @param {{ of: any, submission: string|null, code: string }} props submission: as the server wrote it */
export function WhatIf({ of, submission, code }) {
  return div({ class: "whatif" },
    p(shown(of.words)),
    submission && isNumber(of.from) && isNumber(of.to) && !/^\/findings\/\d+$/.test(of.pointer)
      && h(Slider, { of, submission, code }));
}

/** As many decimals as either figure has. */
const step = (one, other) => {
  const decimals = Math.max(...[one, other].map((text) => (text.split(".")[1] ?? "").length));
  return decimals === 0 ? "1" : `0.${"0".repeat(decimals - 1)}1`;
};

function Slider({ of, submission, code }) {
  const [value, setValue] = useState(of.to);
  const [result, setResult] = useState(null);
  const touched = useRef(false);
  const sheet = useRef(null);
  useEffect(() => {
    if (!touched.current) {
      return undefined;
    }
    const stop = new AbortController();
    const timer = setTimeout(() => {
      sheet.current ??= readDecimals(submission);
      const body = write(withValue(sheet.current, of.pointer, new Decimal(value)));
      ask("v1/scores", { method: "POST", body, signal: stop.signal }).then(
        (card) => setResult({ card }),
        (failed) => failed.name !== "AbortError" && setResult({ problem: asProblem(failed) }));
    }, PAUSE);
    return () => { clearTimeout(timer); stop.abort(); };
  }, [value]);
  const move = (event) => { touched.current = true; setValue(event.target.value); };
  const size = step(of.from, of.to);
  const low = Math.min(Number(of.from), Number(of.to));
  const high = Math.max(Number(of.from), Number(of.to));
  const indicator = result?.card?.indicators.find((one) => one.code === code);
  return div({ class: "slider" },
    label(span(of.name, of.unit && ` (${of.unit})`),
      input({ type: "range", min: String(Math.max(0, low - (high - low))), max: String(high + (high - low)), step: size, value, onInput: move,
        "aria-valuetext": `${value} ${of.unit ?? ""}` })),
    output({ "aria-live": "polite" }, strong(value), " → ",
      indicator ? [t("本指标 ", "indicator "), strong(reach(indicator)), t("，总分 ", ", total "), strong(reach(result.card))]
        : result?.problem ? null
          : [t("本指标 ", "indicator "), strong(of.score ?? "?"), t("，总分 ", ", total "), strong(of.total ?? "?")]),
    result?.problem && h(Problem, { problem: result.problem }));
}
