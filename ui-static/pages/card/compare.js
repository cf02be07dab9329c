// Two results side by side: another decision, or the same sheet by another year's table.

import { h, tags, useState } from "../app/lib.js";
import { t } from "../app/store.js";
import { format } from "../app/route.js";
import { shown } from "../app/words.js";
import { ask, askOnce } from "../app/api.js";
import { Answered, Pairs, Table, dash, reach, useAnswer } from "../app/parts.js";

const { div, section, h2, label, span, select, option, p, ul, li, a, strong } = tags;

/** What the column of names is headed: by the indicators' level, where it is one. */
const levelOf = (indicators) => {
  const levels = [...new Set(indicators.map((one) => one.path.length))];
  return t(levels.length === 1 ? `${"一二三四"[levels[0] - 1]}级指标` : "指标", "Indicator");
};

/** @param {{ card: any, submission: string, path: string[], query: any }} props */
export function Compare({ card, submission, path, query }) {
  const { scheme, year } = card.ruleset;
  const choices = useAnswer(async () => {
    const [rulesets, decisions] = await Promise.all([
      askOnce("v1/rulesets"), ask(`v1/decisions?scheme=${encodeURIComponent(scheme)}&limit=200`)]);
    return {
      years: [...new Set(rulesets.filter((one) => one.scheme === scheme).map((one) => one.year))].filter((one) => one !== year),
      decisions: decisions.decisions.filter((one) => one.id !== card.id),
    };
  }, [card.id, scheme, year]);
  const choose = (event) => {
    const [kind, value] = event.target.value.split(":");
    location.hash = format(path, { ...query, year: kind === "year" ? value : null, with: kind === "with" ? value : null });
  };
  return section({ class: "panel compare noprint", "aria-labelledby": "compare-title" },
    h2({ id: "compare-title" }, t("并排比较", "Side by side")),
    h(Answered, { of: choices }, ({ years, decisions }) => div({ class: "bar" },
      label(span(t("与", "With"), " "),
        select({ id: "compare", onChange: choose },
          option({ value: "" }, t("（不比较）", "(nothing)")),
          tags.optgroup({ label: t("本表按其他年度计分", "this sheet by another year's table") }, years.map((one) =>
            option({ key: one, value: `year:${one}`, selected: query.year === one }, one))),
          tags.optgroup({ label: t("另一份决定", "another decision") }, decisions.map((one) =>
            option({ key: one.id, value: `with:${one.id}`, selected: query.with === one.id },
              `${one.year} ${one.department} ${one.score ?? "?"} · …${one.id.slice(-6)}`))))))),
    query.year && h(OtherYear, { key: query.year, card, submission, year: query.year }),
    query.with && h(OtherDecision, { key: query.with, card, id: query.with }));
}

function OtherYear({ card, submission, year }) {
  const other = useAnswer(() => ask(`v1/comparisons?under=${year}`, { method: "POST", body: submission }), [submission, year]);
  return h(Answered, { of: other }, ([{ scorecard, leftOut }]) => [
    h(SideBySide, { left: card, right: scorecard }),
    leftOut.length > 0 && div({ class: "leftout" }, p(t(`${year} 年不采用的填报内容：`, `Not asked for in ${year}:`)),
      ul(leftOut.map((one) => li({ key: one }, one)))),
  ]);
}

function OtherDecision({ card, id }) {
  const other = useAnswer(() => ask(`v1/decisions/${id}`), [id]);
  return h(Answered, { of: other }, (right) => [
    h(SideBySide, { left: card, right }), p(a({ href: format(["card", id]) }, t("打开另一份", "Open the other one")))]);
}

/** What differs first comes to the eye; what is equal stays grey. */
export function SideBySide({ left, right, titles }) {
  const [only, setOnly] = useState(Boolean(titles));
  const codes = [...new Set([...left.indicators, ...right.indicators].map((one) => one.code))].sort();
  const find = (card, code) => card.indicators.find((one) => one.code === code);
  const text = (one) => (one ? [reach(one), span({ class: "of" }, ` / ${one.points}`)] : "—");
  const differs = (one, other) => !one || !other || reach(one) !== reach(other) || one.points !== other.points;
  const name = (card) => `${card.department.name} · ${card.ruleset.year}`;
  const lost = (one) => (one?.entries ?? []).filter((entry) => entry.kind === "LOST").map((entry) => entry.reason).join("；");
  const rows = codes.map((code) => [code, find(left, code), find(right, code)]).filter(([, one, other]) => !only || differs(one, other));
  const [first, second] = titles ?? [name(left), name(right)];
  return div({ class: "sidebyside" },
    h(Pairs, { of: [
      [first, span(strong(reach(left)), ` / ${left.points} ${left.grade ?? ""}`)],
      [second, span(strong(reach(right)), ` / ${right.points} ${right.grade ?? ""}`)]] }),
    label({ class: "check" }, tags.input({ type: "checkbox", checked: only, onChange: () => setOnly(!only) }), t("只看不同的指标", "only what differs")),
    h(Table, { label: t("并排比较", "Side by side"), numbers: [2, 3], className: "fit",
      head: [t("编号", "Code"), levelOf([...left.indicators, ...right.indicators]), first, second, t("失分理由", "Why points are lost")],
      rows: rows.map(([code, one, other]) => {
        const mark = (shown) => (differs(one, other) ? span({ class: "differs" }, shown) : span({ class: "same" }, shown));
        return [code, (other ?? one).path.at(-1), mark(text(one)), mark(text(other)),
          differs(one, other) ? div({ class: "whys" }, [...new Set([lost(one), lost(other)])].filter(Boolean).map((why) => p({ key: why }, shown(why)))) : dash(null)];
      }) }));
}
