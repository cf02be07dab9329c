// From the full points down to the score: each step is an entry of the ledger that lost points, and opens its grounds.

import { tags } from "../app/lib.js";
import { t } from "../app/store.js";
import { goTo } from "../app/parts.js";
import { plain, shown, two } from "../app/words.js";
import { linear, ticks } from "../charts/scale.js";

const { figure, figcaption, svg, g, rect, line, text, title } = tags;

const WIDTH = 1200;
const HEIGHT = 240;
const LEFT = 44;
const BOTTOM = 46;
const TOP = 16;
/** More steps than that would be thinner than a finger: then each indicator is one. */
const MOST = 36;

/** The steps of a card: what is lost, entry by entry or indicator by indicator, and what is still open. */
export function stepsOf(card) {
  const all = [...card.indicators, ...(card.total ? [card.total] : [])];
  const entries = all.flatMap((one) => one.status === "UNDETERMINED"
    ? [open(one)]
    : one.entries.filter((entry) => entry.kind === "LOST" && Number(entry.points) !== 0)
      .map((entry) => ({ id: `entry-${entry.seq}`, code: one.code, points: entry.points, name: entry.itemName || one.path.at(-1), why: entry.reason })));
  if (entries.length <= MOST) {
    return entries;
  }
  return all.filter((one) => one.status === "UNDETERMINED" || Number(one.lost) !== 0).map((one) =>
    (one.status === "UNDETERMINED" ? open(one) : { id: `detail-${one.code}`, code: one.code, points: one.lost, name: one.path.at(-1), why: "" }));
}

const open = (one) => ({ id: `detail-${one.code}`, code: one.code, open: true, points: one.points, range: one.range, name: one.path.at(-1),
  why: one.missing.map((missing) => plain(missing.message)).join("；") });

export function Waterfall({ card }) {
  const steps = stepsOf(card);
  if (steps.length === 0) {
    return null;
  }
  const full = Number(card.points);
  const low = Math.max(0, Math.min(...[Number(card.range.low)]) - full * 0.05);
  const y = linear([low, full], [HEIGHT - BOTTOM, TOP]);
  const width = (WIDTH - LEFT) / (steps.length + 2);
  const bar = Math.max(4, width * 0.72);
  const x = (i) => LEFT + i * width + (width - bar) / 2;
  let level = full;
  const drawn = steps.map((step, i) => {
    const top = level;
    level -= step.open ? step.points - step.range.low : Number(step.points);
    return { ...step, i, top, bottom: level };
  });
  const openStep = (step) => () => goTo(step.id);
  return figure({ class: "chart waterfall" },
    figcaption(t(`从满分 ${card.points} 到得分 ${card.score ?? `${card.range.low} – ${card.range.high}`}；每一级是一笔失分，点开看依据`,
      `From ${card.points} down to ${card.score ?? `${card.range.low} – ${card.range.high}`}; each step is an entry, press it for its grounds`)),
    svg({ viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "group", "aria-label": t("失分瀑布图", "Waterfall of lost points") },
      ticks(low, full, 4).map((tick) => g({ key: tick, class: "grid" },
        line({ x1: LEFT, x2: WIDTH, y1: y(tick), y2: y(tick) }),
        text({ x: LEFT - 6, y: y(tick) + 4, "text-anchor": "end" }, tick))),
      g({ class: "end" },
        rect({ x: x(0), width: bar, y: y(full), height: y(low) - y(full) }),
        text({ x: x(0) + bar / 2, y: HEIGHT - BOTTOM + 16, "text-anchor": "middle" }, t("满分", "Full"))),
      drawn.map((step) => g({ key: step.id, class: step.open ? "step open" : "step", tabindex: 0, role: "button",
        "aria-label": `${step.code} ${step.name} ${step.open ? t("未确定", "undetermined") : `−${two(step.points)}`}`,
        onClick: openStep(step),
        onKeyDown: (event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); goTo(step.id); } } },
        title(`${step.code} ${step.name}\n${step.open ? `${step.range.low} – ${step.range.high}` : `−${two(step.points)}`}\n${shown(step.why)}`),
        rect({ class: "hit", x: LEFT + (step.i + 1) * width, width, y: TOP, height: HEIGHT - TOP }),
        rect({ x: x(step.i + 1), width: bar, y: Math.min(y(step.top), y(step.bottom)), height: Math.max(2, Math.abs(y(step.bottom) - y(step.top))) }),
        line({ class: "join", x1: x(step.i + 1) + bar, x2: x(step.i + 2), y1: y(step.bottom), y2: y(step.bottom) }),
        width > 34 && text({ x: x(step.i + 1) + bar / 2, y: Math.max(y(step.top), y(step.bottom)) + 13, "text-anchor": "middle", class: "value" },
          step.open ? "?" : two(step.points)),
        text(width > 34
          ? { x: x(step.i + 1) + bar / 2, y: HEIGHT - BOTTOM + 16, "text-anchor": "middle" }
          : { transform: `translate(${x(step.i + 1) + bar / 2 + 3},${HEIGHT - BOTTOM + 8}) rotate(60)`, "text-anchor": "start" }, step.code))),
      g({ class: "end" },
        rect({ x: x(steps.length + 1), width: bar, y: y(Math.max(low, level)), height: Math.max(1, y(low) - y(Math.max(low, level))) }),
        text({ x: x(steps.length + 1) + bar / 2, y: HEIGHT - BOTTOM + 16, "text-anchor": "middle" }, t("得分", "Score")))));
}
