// One case: what was contested and why, both scorecards, its steps and periods, and what can be done with it.

import { h, tags, useEffect, useMemo, useRef, useState } from "../app/lib.js";
import { t } from "../app/store.js";
import { write } from "../app/exact.js";
import { format } from "../app/route.js";
import { WORD, ask, attempt, download } from "../app/api.js";
import { Answered, Pairs, Problem, asProblem, day, say, useAnswer } from "../app/parts.js";
import { caller } from "../app/words.js";
import { SideBySide } from "../card/compare.js";
import { half, keepHalf } from "../score/kept.js";
import { NOT_APPLICABLE, corrected } from "./corrected.js";
import { STATES } from "./states.js";

const { div, h1, h2, h3, p, section, span, strong, ol, li, a, button, label, textarea, select, option, dialog, table, thead, tbody, tr, th, td } = tags;

export function Case({ id }) {
  const answer = useAnswer(async () => {
    const appeal = await ask(`v1/appeals/${id}`);
    return { appeal, sheet: await ask(`v1/decisions/${appeal.decision}/submission`) };
  }, [id]);
  return h(Answered, { of: answer }, (value) => h(Shown, { ...value, again: answer.again }));
}

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
        h(Corrections, { of: appeal, sheet })),
      section({ class: "panel" }, h2(t("经过与期限", "Steps and periods")),
        h(Deadlines, { of: appeal.deadlines }),
        ol({ class: "steps" },
          li(strong(say(STATES, "FILED")), ` ${day(appeal.filed)} `, span({ class: "hint" }, caller(appeal.by))),
          appeal.steps.map((step) => li({ key: step.id }, strong(say(STATES, step.to)), ` ${day(step.at)} `, span({ class: "hint" }, caller(step.by)),
            p({ class: "said" }, step.reason),
            step.undeterminedReason && p({ class: "said" }, t("改为未确定的理由：", "why it is left open: "), step.undeterminedReason),
            step.decision && p(a({ href: format(["card", step.decision]) }, step.to === "UPHELD" ? t("复核结果存档（与原决定相同）", "The review as kept, the same as the decision") : t("新的决定", "The new decision")))))),
        appeal.next.length > 0 && h(Next, { key: appeal.state, appeal, again }))),
    section({ class: "panel" }, h2(t("原决定与更正后", "The decision and the corrected sheet")),
      p(a({ href: format(["card", appeal.decision]) }, t("原决定全文", "The decision in full"))),
      h(SideBySide, { left: before, right: after, titles: [t("原决定", "Decision"), appeal.state === "UPHELD" || appeal.state === "REFUSED" ? t("按异议所述（未采纳）", "As asked for (not granted)") : t("更正后", "Corrected")] })));
}

function Reply({ appeal }) {
  const [problem, setProblem] = useState(null);
  return [
    button({ type: "button", onClick: () => download(`v1/appeals/${appeal.id}/reply`, `${appeal.next.length > 0 ? "draft-" : ""}${appeal.id}.docx`, WORD).catch((failed) => setProblem(asProblem(failed))) },
      appeal.next.length > 0 ? t("办理单草稿（Word）", "Working paper, a draft (Word)") : t("复核答复书（Word）", "Reply (Word)")),
    problem && h(Problem, { problem }),
  ];
}

/** What was reported beside what it should be; of a list only the items that differ. */
function Corrections({ of, sheet }) {
  const rows = corrected(sheet, of.corrections, of.notApplicable);
  return [
    h3(t("更正的事实", "Corrected facts")),
    rows.length === 0 ? p({ class: "hint" }, t("没有更正事实。", "No fact is corrected."))
      : table({ class: "corrections" },
        thead(tr([t("事实", "Fact"), t("原填报", "Reported"), t("更正为", "Corrected")].map((text) => th({ scope: "col", key: text }, text)))),
        tbody(rows.map(([field, then, now]) => tr({ key: field }, th({ scope: "row" }, field), td(h(Value, { of: then })), td(h(Value, { of: now })))))),
  ];
}

function Value({ of }) {
  if (of === NOT_APPLICABLE) {
    return t("不适用", "not applicable");
  }
  if (of !== null && typeof of === "object") {
    return Object.values(of).filter((one) => one !== null && one !== "").map(String).join(" · ");
  }
  return of === null || of === undefined ? t("（未填报）", "(not reported)") : of === true ? t("是", "yes") : of === false ? t("否", "no") : of;
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

/** Steps after which nothing follows. */
const LAST = new Set(["REFUSED", "UPHELD", "ADJUSTED"]);

function Next({ appeal, again }) {
  const place = `step.${appeal.id}.${appeal.state}`;
  const before = half(place);
  const box = useRef(null);
  const heading = useRef(null);
  const [to, setTo] = useState(appeal.next.includes(before?.to) ? before.to : appeal.next[0]);
  const [reason, setReason] = useState(before?.reason ?? "");
  const [undetermined, setUndetermined] = useState(before?.undetermined ?? "");
  const [problem, setProblem] = useState(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => keepHalf(place, reason || undetermined ? { to, reason, undetermined } : null), [to, reason, undetermined]);
  const opens = to === "ADJUSTED" ? appeal.before.indicators.filter((one) => one.status === "DETERMINED"
    && appeal.after.indicators.some((other) => other.code === one.code && other.status === "UNDETERMINED")) : [];
  const body = write({ to, reason, undeterminedReason: opens.length > 0 && undetermined.trim() !== "" ? undetermined : undefined });
  const retry = useMemo(attempt, [body]);
  const sending = useRef(false);
  const go = async () => {
    if (sending.current) {
      return;
    }
    sending.current = true;
    setBusy(true);
    setProblem(null);
    try {
      await ask(`v1/appeals/${appeal.id}/steps`, { method: "POST", body, retry });
      keepHalf(place, null);
      box.current.close();
      again();
    } catch (failed) {
      box.current.close();
      setProblem(asProblem(failed));
    } finally {
      sending.current = false;
      setBusy(false);
    }
  };
  const asked = () => {
    if (LAST.has(to)) {
      box.current.showModal();
      heading.current.focus();
    } else {
      go();
    }
  };
  return div({ class: "next" },
    label({ class: "field" }, span(t("下一步", "Next")),
      select({ id: "to", value: to, onChange: (event) => setTo(event.target.value) }, appeal.next.map((one) => option({ key: one, value: one, selected: one === to }, say(STATES, one))))),
    label({ class: "field" }, span(t("理由", "Reason")), textarea({ id: "reason", rows: 3, value: reason, onInput: (event) => setReason(event.target.value) })),
    opens.length > 0 && label({ class: "field" }, span(t(`按这些事实，${opens.map((one) => `${one.code} ${one.path.at(-1)}`).join("、")} 会从已确定变为未确定；确要如此，写明理由`,
      `By these facts ${opens.map((one) => one.code).join(", ")} would be left open; if that is meant, say why`)),
    textarea({ id: "undetermined-reason", rows: 2, value: undetermined, onInput: (event) => setUndetermined(event.target.value) })),
    problem && h(Problem, { problem }),
    div({ class: "actions" }, button({ type: "button", class: "primary", id: "go", disabled: busy, onClick: asked }, t("办理", "Do it"))),
    dialog({ ref: box, "aria-labelledby": "go-title" },
      h2({ id: "go-title", tabIndex: -1, ref: heading }, t(`办结：${say(STATES, to)}`, `To close it: ${say(STATES, to)}`)),
      p({ class: "said" }, reason.trim() || t("（没有写理由）", "(no reason)")),
      p(t("办结后存入档案，不能改动。", "This is kept and cannot be changed.")),
      div({ class: "actions" },
        button({ type: "button", class: "primary", id: "go-now", disabled: busy, onClick: go }, t("确认办结", "Close it")),
        button({ type: "button", onClick: () => box.current.close() }, t("取消", "Cancel")))));
}
