// How a year's scores are spread, and how departments score themselves beside what they get.

import { tags } from "../app/lib.js";
import { t } from "../app/store.js";
import { format } from "../app/route.js";
import { linear, ticks } from "../charts/scale.js";

const { figure, figcaption, svg, g, rect, line, text, a, circle, title } = tags;

const WIDTH = 640;
const HEIGHT = 280;
const LEFT = 36;
const BOTTOM = 34;
const TOP = 14;

/** @param {{ bands: any[] }} props */
export function Distribution({ bands }) {
  const most = Math.max(1, ...bands.map((one) => Number(one.count)));
  const y = linear([0, most], [HEIGHT - BOTTOM, TOP + 10]);
  const width = (WIDTH - LEFT) / bands.length;
  return figure({ class: "chart" },
    figcaption(t("得分分布（每段有几个部门）", "How scores are spread")),
    svg({ viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": bands.filter((one) => Number(one.count) > 0)
      .map((one) => `${one.from}–${one.to}: ${one.count}`).join("；") },
    ticks(0, most, Math.min(4, most)).filter(Number.isInteger).map((tick) => g({ key: tick, class: "grid" },
      line({ x1: LEFT, x2: WIDTH, y1: y(tick), y2: y(tick) }), text({ x: LEFT - 6, y: y(tick) + 4, "text-anchor": "end" }, tick))),
    bands.map((one, i) => g({ key: one.from, class: "bar" },
      rect({ x: LEFT + i * width + 2, width: width - 4, y: y(one.count), height: HEIGHT - BOTTOM - y(one.count) }),
      Number(one.count) > 0 && text({ class: "value", x: LEFT + (i + 0.5) * width, y: y(one.count) - 4, "text-anchor": "middle" }, one.count),
      text({ x: LEFT + i * width, y: HEIGHT - BOTTOM + 16, "text-anchor": "middle" }, whole(one.from)))),
    text({ x: WIDTH, y: HEIGHT - BOTTOM + 16, "text-anchor": "end" }, whole(bands.at(-1)?.to ?? ""))));
}

const whole = (text) => text.replace(/\.0+$/, "");

/** Above the line a department gave itself more than it was awarded. */
export function SelfScores({ sheets }) {
  const known = sheets.filter((one) => one.selfScore !== null && one.scored !== null);
  const most = Math.max(1, ...known.flatMap((one) => [Number(one.selfScore), Number(one.scored)]));
  const least = Math.min(most - 1, ...known.flatMap((one) => [Number(one.selfScore), Number(one.scored)]));
  const low = Math.max(0, Math.floor(least / 10) * 10 - 5);
  const high = Math.ceil(most / 10) * 10;
  const x = linear([low, high], [LEFT, WIDTH - 12]);
  const y = linear([low, high], [HEIGHT - BOTTOM, TOP]);
  return figure({ class: "chart" },
    figcaption(t("自评与得分（只算自评过的指标；线上方为自评偏高）", "Self-score over score (indicators with a self-score only; above the line it is higher)")),
    svg({ viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "group", "aria-label": t(`${known.length} 个部门的自评与得分`, `self-score and score of ${known.length} departments`) },
      ticks(low, high, 5).map((tick) => g({ key: tick, class: "grid" },
        line({ x1: LEFT, x2: WIDTH - 12, y1: y(tick), y2: y(tick) }), text({ x: LEFT - 6, y: y(tick) + 4, "text-anchor": "end" }, tick),
        text({ x: x(tick), y: HEIGHT - BOTTOM + 16, "text-anchor": "middle" }, tick))),
      line({ class: "diagonal", x1: x(low), y1: y(low), x2: x(high), y2: y(high) }),
      known.map((one) => a({ key: one.id, href: format(["card", one.id]), class: Number(one.selfScore) > Number(one.scored) ? "dot over" : "dot",
        "aria-label": `${one.department}：${t("自评", "self")} ${one.selfScore}，${t("得分", "score")} ${one.scored}` },
      title(`${one.department}\n${one.selfScore} / ${one.scored}`),
      circle({ cx: x(one.scored), cy: y(one.selfScore), r: 5 })))));
}
