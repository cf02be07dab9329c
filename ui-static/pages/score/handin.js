// Before a decision is made for good: what it would say, what is missing, and whether there is one already.

import { h, tags, useEffect, useMemo, useRef, useState } from "../app/lib.js";
import { t } from "../app/store.js";
import { readDecimals } from "../app/exact.js";
import { format } from "../app/route.js";
import { ask, askText, attempt } from "../app/api.js";
import { Answered, Pairs, Problem, asProblem, moment, reach, useAnswer } from "../app/parts.js";
import { plain } from "../app/words.js";
import { count, mergePatch } from "./draft.js";
import { jump } from "./live.js";

const { div, h2, h3, p, span, button, dialog, ul, li, label, textarea, a, strong } = tags;

/** Missing items that are named one by one. */
const NAMED = 12;

/** Decisions in force of the same department and year, each with whether it says the very same. */
async function doubles(submission) {
  const query = new URLSearchParams({ scheme: submission.scheme, year: submission.year.text, department: submission.department.name, limit: "50" });
  const { decisions } = await ask(`v1/decisions?${query}`);
  const inForce = decisions.filter((one) => one.later === null);
  return Promise.all(inForce.slice(0, 5).map(async (one) => {
    const patch = mergePatch(readDecimals(await askText(`v1/decisions/${one.id}/submission`)), submission);
    return { ...one, same: Object.keys(patch).every((name) => name === "revision" || name === "scheme") };
  }));
}

export function HandIn({ body, submission, draft, card, ready }) {
  const box = useRef(null);
  const [open, setOpen] = useState(false);
  const show = () => {
    setOpen(true);
    box.current.showModal();
  };
  return span(
    button({ type: "button", class: "primary", disabled: !ready, onClick: show }, t("提交为决定", "Hand in")),
    dialog({ ref: box, class: "review", "aria-labelledby": "decide-title", onClose: () => setOpen(false) },
      open && h(Review, { body, submission, draft, card, close: () => box.current?.close() })));
}

function Review({ body, submission, draft, card, close }) {
  const heading = useRef(null);
  // not on a button: a key that is pressed once more decides nothing
  useEffect(() => heading.current.focus(), []);
  const others = useAnswer(() => (submission.department.name.trim() === "" ? Promise.resolve([]) : doubles(submission)), [body]);
  const empty = count(draft) === 0;
  return [
    h2({ id: "decide-title", tabIndex: -1, ref: heading }, t("提交前核对", "Before it is handed in")),
    h(Pairs, { of: [[t("部门", "Department"), submission.department.name.trim() || t("（没有填）", "(none)")], [t("年度", "Year"), submission.year.text],
      [t("总分", "Total"), span(strong(reach(card)), ` / ${card.points} ${card.grade ?? ""}`)], [t("已填", "Filled in"), t(`${count(draft)} 处`, `${count(draft)} fields`)]] }),
    h(MissingList, { card }),
    empty
      ? p({ class: "badge warn" }, t("整张表还没有填，不能提交。", "Nothing is filled in: this cannot be handed in."))
      : h(Answered, { of: others }, (list) => h(Confirm, { body, card, others: list, close })),
    empty && div({ class: "actions" }, button({ type: "button", onClick: close }, t("取消", "Cancel"))),
  ];
}

function MissingList({ card }) {
  const open = card.indicators.filter((one) => one.missing.length > 0);
  const all = [...new Map(open.flatMap((one) => one.missing).map((one) => [one.message, one])).values()];
  return all.length > 0 && div({ class: "missing" },
    h3(t(`尚缺 ${all.length} 项，${open.length} 个指标因此没有确定`, `${all.length} items are missing; ${open.length} indicators are open for that`)),
    ul(all.slice(0, NAMED).map((one) => li({ key: one.message }, plain(one.message))),
      all.length > NAMED && li(t(`其余 ${all.length - NAMED} 项`, `and ${all.length - NAMED} more`))));
}

function Confirm({ body, card, others, close }) {
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState(null);
  const [busy, setBusy] = useState(false);
  const asked = card.status === "UNDETERMINED" || others.length > 0;
  const given = reason.trim();
  // the same sheet sent twice is one decision
  const retry = useMemo(attempt, [body, given]);
  // a second click comes before the button is drawn as pressed
  const sending = useRef(false);
  const decide = async () => {
    if (sending.current) {
      return;
    }
    sending.current = true;
    setBusy(true);
    setProblem(null);
    try {
      const made = await ask(asked ? `v1/decisions?${new URLSearchParams({ reason: given })}` : "v1/decisions", { method: "POST", body, retry });
      close();
      location.hash = format(["card", made.id]);
    } catch (failed) {
      setProblem(asProblem(failed));
    } finally {
      sending.current = false;
      setBusy(false);
    }
  };
  return [
    others.length > 0 && div({ class: "missing", id: "doubles" },
      h3(t("这个部门本年度已有有效的决定", "This department has a decision of the year already")),
      ul(others.map((one) => li({ key: one.id }, a({ href: format(["card", one.id]), target: "_blank" }, moment(one.made)), " ",
        t(`得分 ${one.score ?? "未确定"}`, `score ${one.score ?? "open"}`), one.same && [" ", span({ class: "badge warn" }, t("内容与这张表完全相同", "says the very same"))]))),
      p(t("要更改已有的决定，应当对它提出异议；再提交一份，统计时只算最新的一份。", "To change a decision, appeal against it; of several, only the newest counts."))),
    p(t("决定存入档案后不能改动，只能通过异议由新的决定取代。", "A decision is kept as it is; only an appeal can put another in its place.")),
    asked && label({ class: "field" }, span(t("仍要提交的理由（存入档案）", "Why it is handed in all the same (kept with it)")),
      textarea({ rows: 2, id: "decide-reason", maxLength: 500, value: reason, onInput: (event) => setReason(event.target.value) })),
    problem && h(Problem, { problem, jump: (pointer) => { close(); jump(pointer); } }),
    div({ class: "actions" },
      button({ type: "button", class: "primary", id: "decide", disabled: busy || (asked && given === ""), onClick: decide }, t("提交", "Hand in")),
      button({ type: "button", onClick: close }, t("取消", "Cancel"))),
  ];
}
