// Points over what is reported: this year's curve, another year's beside it, the difference shaded.

import { h, tags, useState } from "../app/lib.js";
import { t } from "../app/store.js";
import { Answered, useAnswer } from "../app/parts.js";
import { askOnce } from "../app/api.js";
import { between, linear, lines, ticks } from "../charts/scale.js";

const { figure, figcaption, svg, g, line, text, polyline, polygon, circle, div, span, p, input, label, output, strong, rect } = tags;

const WIDTH = 720;
const HEIGHT = 260;
const LEFT = 48;
const RIGHT = 16;
const TOP = 14;
const BOTTOM = 40;

/** @param {{ name: string, code: string, against?: string }} props name: scheme/year */
export function Curves({ name, code, against }) {
  const path = `v1/rulesets/${name}/curves?indicator=${encodeURIComponent(code)}${against ? `&against=${against}` : ""}`;
  const answer = useAnswer(() => askOnce(path), [path]);
  return h(Answered, { of: answer }, (curves) => {
    const drawn = curves.filter((curve) => curve.points.length > 4);
    return drawn.length === 0
      ? p({ class: "hint" }, t("本指标不随某个数连续变化，没有曲线。", "No number moves this indicator's points; there is no curve."))
      : div({ class: "curves" }, drawn.map((curve) => h(Curve, { key: curve.over, curve, year: name.split("/")[1], against })));
  });
}

function Curve({ curve, year, against }) {
  const { points } = curve;
  const [at, setAt] = useState(Math.max(0, points.findIndex((one) => one.from !== null && one.from !== one.to)));
  const numbers = points.flatMap((one) => [one.from, one.to]).filter((one) => one !== null).map(Number);
  const x = linear([Number(points[0].at), Number(points.at(-1).at)], [LEFT, WIDTH - RIGHT]);
  const top = Math.max(...numbers);
  const y = linear([0, top * 1.06 || 1], [HEIGHT - BOTTOM, TOP]);
  const path = (side) => lines(points.map((one) => (one[side] === null ? null : `${x(one.at)},${y(one[side])}`)));
  const areas = between(points.map((one) => ({ x: x(one.at), from: one.from === null ? null : y(one.from), to: one.to === null ? null : y(one.to) })));
  const here = points[at];
  const unit = curve.unit ?? "";
  return figure({ class: "chart curve" },
    figcaption(t(`得分随“${curve.over}”的变化`, `Points over “${curve.over}”`), unit && ` (${unit})`,
      span({ class: "legend" }, against && span({ class: "from" }, against), span({ class: "to" }, year),
        against && span({ class: "apart" }, t("相差", "difference")))),
    svg({ viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": t(
      `得分随${curve.over}变化的曲线，${areas.length > 0 ? `有 ${areas.length} 段不同` : "没有不同"}`,
      `curve of points over ${curve.over}, ${areas.length} stretches differ`) },
      ticks(0, top, 5).map((tick) => g({ class: "grid", key: `y${tick}` },
        line({ x1: LEFT, x2: WIDTH - RIGHT, y1: y(tick), y2: y(tick) }), text({ x: LEFT - 6, y: y(tick) + 4, "text-anchor": "end" }, tick))),
      ticks(Number(points[0].at), Number(points.at(-1).at), 8).map((tick) => g({ class: "grid", key: `x${tick}` },
        line({ x1: x(tick), x2: x(tick), y1: TOP, y2: HEIGHT - BOTTOM }), text({ x: x(tick), y: HEIGHT - BOTTOM + 16, "text-anchor": "middle" }, `${tick}${unit === "%" ? "%" : ""}`))),
      areas.map((area, i) => polygon({ key: i, class: "apart", points: area.map((place) => place.join()).join(" ") })),
      path("from").map((one, i) => polyline({ key: `f${i}`, class: "from", points: one.join(" ") })),
      path("to").map((one, i) => polyline({ key: `t${i}`, class: "to", points: one.join(" ") })),
      line({ class: "cursor", x1: x(here.at), x2: x(here.at), y1: TOP, y2: HEIGHT - BOTTOM }),
      here.from !== null && circle({ class: "from", cx: x(here.at), cy: y(here.from), r: 4 }),
      here.to !== null && circle({ class: "to", cx: x(here.at), cy: y(here.to), r: 4 }),
      rect({ class: "hit", x: LEFT, y: TOP, width: WIDTH - LEFT - RIGHT, height: HEIGHT - TOP - BOTTOM,
        onPointerMove: (event) => setAt(nearest(points, event, x)) })),
    div({ class: "slider" },
      label(span(curve.over), input({ type: "range", min: "0", max: String(points.length - 1), step: "1", value: String(at),
        "aria-valuetext": `${here.at} ${unit}`, onInput: (event) => setAt(Number(event.target.value)) })),
      output(strong(`${here.at} ${unit}`), against && [` · ${against}：`, strong(here.from ?? "—")], ` · ${year}：`, strong(here.to ?? "—"))));
}

/** The point that the pointer is above. */
function nearest(points, event, x) {
  const box = event.target.ownerSVGElement.getBoundingClientRect();
  const place = ((event.clientX - box.left) / box.width) * WIDTH;
  let best = 0;
  points.forEach((one, i) => {
    if (Math.abs(x(one.at) - place) < Math.abs(x(points[best].at) - place)) {
      best = i;
    }
  });
  return best;
}
