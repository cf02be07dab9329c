// 异议: the list, one case with both scorecards side by side, and a new one.

import { h, tags } from "../app/lib.js";
import { t } from "../app/store.js";
import { format } from "../app/route.js";
import { ask } from "../app/api.js";
import { Answered, Empty, Table, say, useAnswer } from "../app/parts.js";
import { Case } from "./case.js";
import { Filing } from "./filing.js";
import { STATES } from "./states.js";

const { div, h1, p, a, label, span, select, option } = tags;

export function AppealsPage({ route }) {
  const [, id] = route.path;
  if (id === "new") {
    return h(Filing, { key: route.query.decision, decision: route.query.decision });
  }
  return id ? h(Case, { key: id, id }) : h(List, { state: route.query.state, decision: route.query.decision });
}

function List({ state, decision }) {
  const query = new URLSearchParams(Object.entries({ state, decision }).filter(([, value]) => value)).toString();
  const answer = useAnswer(() => ask(`v1/appeals?limit=200&${query}`), [query]);
  return div(
    div({ class: "bar" }, h1(t("异议", "Appeals")),
      label(span(t("状态", "State"), " "),
        select({ id: "state", onChange: (event) => { location.hash = format(["appeals"], { decision, state: event.target.value }); } },
          option({ value: "" }, t("全部", "all")), Object.keys(STATES).map((one) => option({ key: one, value: one, selected: one === state }, say(STATES, one)))))),
    h(Answered, { of: answer }, ({ appeals, next }) => (appeals.length === 0
      ? h(Empty, {}, p(t("没有异议。", "There are no appeals.")), p(t("对一份决定有异议，请打开它的得分页，点“提出异议”。", "To appeal against a decision, open its scorecard and press Appeal.")))
      : [h(Table, { label: t("异议", "Appeals"), head: [t("部门", "Department"), t("年度", "Year"), t("状态", "State"), t("决定", "Decision"), ""],
        rows: appeals.map((one) => [one.department, one.year, span({ class: `badge state-${one.state}` }, say(STATES, one.state)),
          a({ href: format(["card", one.decision]) }, `…${one.decision.slice(-8)}`), a({ href: format(["appeals", one.id]), "aria-label": t(`打开 ${one.department} 的异议`, `Open the appeal of ${one.department}`) }, t("打开", "Open"))]) }),
      next !== null && p({ class: "hint" }, t("只列出最近 200 件。", "The newest 200 only."))])));
}
