// One case: what was contested and why, both scorecards, its steps and periods, and what can be done with it.

import { h, tags, useMemo, useState } from "../app/lib.js";
import { t } from "../app/store.js";
import { write } from "../app/exact.js";
import { format } from "../app/route.js";
import { WORD, ask, attempt, download } from "../app/api.js";
import { Answered, Pairs, Problem, asProblem, say, useAnswer } from "../app/parts.js";
import { SideBySide } from "../card/compare.js";
import { corrected } from "./corrected.js";
import { STATES } from "./states.js";

const { div, h1, h2, h3, p, section, span, strong, ol, li, a, button, label, textarea, select, option, form, table, thead, tbody, tr, th, td } = tags;

export function Case({ id }) {
  const answer = useAnswer(async () => {
    const appeal = await ask(`v1/appeals/${id}`);
    return { appeal, sheet: await ask(`v1/decisions/${appeal.decision}/submission`) };
  }, [id]);
  return h(Answered, { of: answer }, (value) => h(Shown, { ...value, again: answer.again }));
}

const day = (at) => at.slice(0, 10);

function Shown({ appeal, sheet, again }) {
  const { before, after } = appeal;
  const name = (code) => before.indicators.find((one) => one.code === code)?.path.at(-1);
  return div({ class: "case" },
    div({ class: "bar" }, h1(before.department.name, " ", before.ruleset.year), span({ id: "state", class: `badge state-${appeal.state}` }, say(STATES, appeal.state)),
      h(Reply, { appeal })),
    div({ class: "halves" },
      section({ class: "panel" }, h2(t("理由", "Grounds")),
        ol(appeal.grounds.map((one) => li({ key: one.indicator }, span({ class: "code" }, one.indicator), " ", strong(name(one.indicator)),
          p({ class: "said" }, one.text), one.evidence.length > 0 && p({ class: "hint" }, t("佐证：", "evidence: "), one.evidence.join("、"))))),
        h(Corrections, { of: appeal.corrections, sheet })),
      section({ class: "panel" }, h2(t("经过与期限", "Steps and periods")),
        h(Deadlines, { of: appeal.deadlines }),
        ol({ class: "steps" },
          li(strong(say(STATES, "FILED")), ` ${day(appeal.filed)} `, span({ class: "hint" }, appeal.by)),
          appeal.steps.map((step) => li({ key: step.id }, strong(say(STATES, step.to)), ` ${day(step.at)} `, span({ class: "hint" }, step.by),
            p({ class: "said" }, step.reason),
            step.decision && p(a({ href: format(["card", step.decision]) }, t("新的决定", "The new decision")))))),
        appeal.next.length > 0 && h(Next, { key: appeal.state, appeal, again }))),
    section({ class: "panel" }, h2(t("原决定与更正后", "The decision and the corrected sheet")),
      p(a({ href: format(["card", appeal.decision]) }, t("原决定全文", "The decision in full"))),
      h(SideBySide, { left: before, right: after, titles: [t("原决定", "Decision"), t("更正后", "Corrected")] })));
}

function Reply({ appeal }) {
  const [problem, setProblem] = useState(null);
  return [
    button({ type: "button", onClick: () => download(`v1/appeals/${appeal.id}/reply`, `${appeal.id}.docx`, WORD).catch((failed) => setProblem(asProblem(failed))) },
      t("复核答复书（Word）", "Reply (Word)")),
    problem && h(Problem, { problem }),
  ];
}

/** What was reported beside what it should be; of a list only the items that differ. */
function Corrections({ of, sheet }) {
  const rows = corrected(sheet, of);
  return [
    h3(t("更正的事实", "Corrected facts")),
    rows.length === 0 ? p({ class: "hint" }, t("没有更正事实。", "No fact is corrected."))
      : table({ class: "corrections" },
        thead(tr([t("事实", "Fact"), t("原填报", "Reported"), t("更正为", "Corrected")].map((text) => th({ scope: "col", key: text }, text)))),
        tbody(rows.map(([field, then, now]) => tr({ key: field }, th({ scope: "row" }, field), td(h(Value, { of: then })), td(h(Value, { of: now })))))),
  ];
}

function Value({ of }) {
  if (of !== null && typeof of === "object") {
    return Object.values(of).filter((one) => one !== null && one !== "").map(String).join(" · ");
  }
  return of === null || of === undefined ? t("（没有）", "(none)") : of === true ? t("是", "yes") : of === false ? t("否", "no") : of;
}

function Deadlines({ of }) {
  if (of === null) {
    return p({ class: "hint" }, t("本年度没有规定期限。", "This year sets no periods."));
  }
  const text = (one) => one && `${one.due}${one.calendarKnown ? "" : t("（节假日历未覆盖，可能更晚）", " (no calendar of holidays: may be later)")}`;
  return [
    h(Pairs, { of: [[t("提出", "File"), span(text(of.file), of.late && span({ class: "badge warn" }, t("逾期", "late")))],
      [t("受理", "Accept"), text(of.accept)], [t("答复", "Answer"), text(of.review)]] }),
    p({ class: "hint" }, of.note),
  ];
}

function Next({ appeal, again }) {
  const [to, setTo] = useState(appeal.next[0]);
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState(null);
  const [busy, setBusy] = useState(false);
  const body = write({ to, reason });
  const retry = useMemo(attempt, [body]);
  const go = async (event) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      await ask(`v1/appeals/${appeal.id}/steps`, { method: "POST", body, retry });
      again();
    } catch (failed) {
      setProblem(asProblem(failed));
    } finally {
      setBusy(false);
    }
  };
  return form({ class: "next", onSubmit: go },
    label({ class: "field" }, span(t("下一步", "Next")),
      select({ id: "to", value: to, onChange: (event) => setTo(event.target.value) }, appeal.next.map((one) => option({ key: one, value: one, selected: one === to }, say(STATES, one))))),
    label({ class: "field" }, span(t("理由", "Reason")), textarea({ id: "reason", rows: 3, value: reason, onInput: (event) => setReason(event.target.value) })),
    problem && h(Problem, { problem }),
    div({ class: "actions" }, button({ type: "submit", class: "primary", id: "go", disabled: busy }, t("办理", "Do it"))));
}
