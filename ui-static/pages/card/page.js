// 得分: a scorecard with the grounds of every point, of a decision or of the sheet being filled in.

import { h, tags, useEffect, useState } from "../app/lib.js";
import { t } from "../app/store.js";
import { read, write } from "../app/exact.js";
import { format } from "../app/route.js";
import { caller, plain } from "../app/words.js";
import { JSON_TYPE, WORD, ask, askOnce, askText, download } from "../app/api.js";
import { Answered, Empty, Problem, Provenance, VERDICT, asProblem, dash, goTo, moment, reach, say, useAnswer } from "../app/parts.js";
import { kept, lastYear } from "../score/kept.js";
import { named, toSubmission } from "../score/draft.js";
import { Waterfall } from "./waterfall.js";
import { Grounds } from "./entries.js";
import { Reported } from "./reported.js";
import { Compare } from "./compare.js";

const { div, h1, h2, p, span, strong, section, table, thead, tbody, tr, th, td, button, a, ul, li, details, summary, code, form, label, input } = tags;

export function CardPage({ route }) {
  const [, id] = route.path;
  if (id) {
    return h(OfDecision, { key: id, id, route });
  }
  const name = route.query.sheet;
  const draft = name && kept(name);
  return draft ? h(OfDraft, { key: name, name, draft, route }) : h(Find, {});
}

function Find() {
  const newest = useAnswer(() => ask("v1/decisions?limit=20"), []);
  const open = (event) => {
    event.preventDefault();
    const id = event.target.elements.id.value.trim();
    if (id) {
      location.hash = format(["card", id]);
    }
  };
  return div(
    div({ class: "bar" }, h1(t("得分", "Scorecard"))),
    form({ class: "bar", onSubmit: open },
      label(span(t("决定编号", "Decision"), " "), input({ name: "id", type: "text", autocomplete: "off" })),
      button({ type: "submit" }, t("打开", "Open"))),
    lastYear() && p(a({ href: format(["card"], { sheet: lastYear() }) }, t(`正在填的表（${lastYear()}）`, `The sheet being filled in (${lastYear()})`))),
    h(Answered, { of: newest }, ({ decisions }) => (decisions.length === 0
      ? h(Empty, {}, p(t("还没有决定。", "There are no decisions yet.")), p(a({ href: "#/score" }, t("去填一张自评表", "Fill in a sheet"))))
      : ul({ class: "found" }, decisions.map((one) => li({ key: one.id },
        a({ href: format(["card", one.id]) }, `${one.year} ${one.department}`), " ", strong(one.score ?? "?"), " ", one.grade))))));
}

function OfDecision({ id, route }) {
  const answer = useAnswer(async () => {
    const [explanation, submission, decision] = await Promise.all([
      ask(`v1/decisions/${id}/explanation`), askText(`v1/decisions/${id}/submission`), ask(`v1/decisions/${id}`)]);
    return { explanation, submission, decision: decision.decision };
  }, [id]);
  return h(Answered, { of: answer }, (value) => h(Card, { ...value, route }));
}

function OfDraft({ name, draft, route }) {
  const answer = useAnswer(async () => {
    const manifest = await askOnce(`v1/rulesets/${name}`);
    const types = Object.fromEntries(manifest.inputs.map((one) => [one.name, one.type]));
    const submission = write(named(toSubmission(draft, types)));
    const explanation = await ask("v1/explanations", { method: "POST", body: submission, type: JSON_TYPE });
    return { explanation, submission, decision: null };
  }, [name]);
  return h(Answered, { of: answer }, (value) => h(Card, { ...value, route, name }));
}

function Card({ explanation, submission, decision, route, name }) {
  const card = explanation.scorecard;
  const sheet = read(submission);
  const all = [...explanation.indicators, ...(explanation.total ? [explanation.total] : [])];
  const { indicator } = route.query;
  useEffect(() => { if (indicator) { goTo(`detail-${indicator}`); } }, [indicator]);
  useEffect(unfoldToPrint, []);
  return div({ class: "cardpage" },
    h(Head, { card, decision, name }),
    card.scope && p({ class: "scope" }, card.scope.trim()),
    section({ class: "panel", "aria-label": t("失分瀑布图", "Waterfall of lost points") }, h(Waterfall, { card })),
    h(Tree, { all, card, submission }),
    card.audit.length > 0 && section({ class: "panel" }, h2(t("自评核对（只报告，不改变得分）", "Check of the self-scores (reports only)")),
      ul({ class: "audit" }, card.audit.map((one, i) => li({ key: i },
        span({ class: one.severity === "WARNING" ? "badge warn" : "badge" }, one.severity === "WARNING" ? t("提醒", "warning") : t("说明", "note")),
        " ", one.indicator && span({ class: "code" }, one.indicator, " "), plain(one.message))))),
    h(Compare, { card, submission, path: route.path, query: route.query }),
    section({ class: "panel" }, h2(t("填报内容", "The sheet as reported")),
      !decision && p({ class: "noprint" }, a({ href: "#/score" }, t("去修改", "Change it"))),
      h(Reported, { sheet })),
    section({ class: "panel stamp" }, h2(t("凭据", "Stamp")),
      p(t("规则 ", "Ruleset "), `${card.ruleset.scheme}/${card.ruleset.year} r${card.ruleset.revision} `, code({ class: "place" }, card.ruleset.digest)),
      p(t("引擎 ", "Engine "), card.engine, decision && [t("；决定于 ", "; decided "), moment(decision.made), t("（北京时间），经办 ", " by "), caller(decision.caller)]),
      decision && p(t("档案链 ", "Link "), `#${decision.seq} `, code({ class: "place" }, decision.hash))));
}

/** On paper nothing can be unfolded. */
function unfoldToPrint() {
  let folded = [];
  const before = () => {
    folded = [...document.querySelectorAll(".cardpage details:not([open])")];
    folded.forEach((one) => { one.open = true; });
  };
  const after = () => folded.forEach((one) => { one.open = false; });
  addEventListener("beforeprint", before);
  addEventListener("afterprint", after);
  return () => {
    removeEventListener("beforeprint", before);
    removeEventListener("afterprint", after);
  };
}

function Head({ card, decision, name }) {
  const [problem, setProblem] = useState(null);
  const get = (path, file, type) => download(path, file, type).catch((failed) => setProblem(asProblem(failed)));
  return div({ class: "cardhead" },
    div({ class: "what" },
      h1(card.department.name),
      p(card.title, t(`（${card.ruleset.year} 年）`, ` (${card.ruleset.year})`), " ",
        !decision && span({ class: "badge warn" }, t("未提交", "not handed in")),
        decision && !decision.published && span({ class: "badge warn" }, t("按草稿规则", "by draft rules"))),
      decision?.reason && p(t("提交时说明：", "said when it was handed in: "), decision.reason),
      decision?.doubles?.length > 0 && p({ class: "badge warn" }, t("该部门本年度另有有效决定：", "other decisions in force of the department and year: "),
        decision.doubles.map((one) => [a({ href: format(["card", one]) }, `…${one.slice(-8)}`), " "])),
      decision?.later && p({ class: "badge warn" }, t("已被取代：", "replaced by "), a({ href: format(["card", decision.later]) }, decision.later)),
      decision?.earlier && p(t("取代了 ", "in the place of "), a({ href: format(["card", decision.earlier]) }, decision.earlier))),
    div({ class: "total", id: "total" },
      strong(reach(card)), span({ class: "of" }, ` / ${card.points}`),
      card.grade && span({ class: "grade" }, card.grade),
      card.status === "UNDETERMINED" && span({ class: "badge warn" }, t("未确定", "Undetermined")),
      card.lost !== null && span({ class: "hint" }, t(`失分 ${card.lost}`, `${card.lost} lost`))),
    div({ class: "actions noprint" },
      button({ type: "button", onClick: () => print() }, t("打印", "Print")),
      card.id && button({ type: "button", onClick: () => get(`v1/decisions/${card.id}/explanation`, `${card.id}.docx`, WORD) }, "Word"),
      card.id && button({ type: "button", onClick: () => get(`v1/decisions/${card.id}.xlsx`, `${card.id}.xlsx`, "*/*") }, "Excel"),
      card.id && !decision.later && a({ class: "button", href: format(["appeals", "new"], { decision: card.id }) }, t("提出异议", "Appeal")),
      !card.id && a({ class: "button", href: format(["score", ...(name ?? "").split("/")]) }, t("回到自评表", "Back to the sheet"))),
    problem && h(Problem, { problem }));
}

function Tree({ all, card, submission }) {
  let before = [];
  const year = card.ruleset.year;
  return section({ class: "panel" },
    h2(t("各指标得分", "Indicators")),
    div({ class: "scroll", tabIndex: 0, role: "region", "aria-label": t("各指标得分", "Indicators") },
      table({ class: "tree" },
        thead(tr(
          th({ scope: "col" }, t("指标", "Indicator")),
          [t("分值", "Points"), t("得分", "Score"), t("失分", "Lost"), t("自评", "Self"), t("自评−得分", "Self − score")].map((text) => th({ scope: "col", class: "number" }, text)),
          th({ scope: "col" }, t("核对", "Check")), th({ scope: "col" }, t("出处", "Text")))),
        tbody(all.map((one) => {
          const { score } = one;
          const groups = score.path.slice(0, -1);
          const fresh = groups.flatMap((text, depth) => (groups.slice(0, depth + 1).join() === before.slice(0, depth + 1).join() ? [] : [{ text, depth }]));
          before = groups;
          return [
            fresh.map(({ text, depth }) => tr({ class: `group depth${depth}`, key: `${score.code}${depth}` }, th({ colSpan: 8, scope: "rowgroup" }, text))),
            h(Row, { key: score.code, of: one, stamp: card.ruleset, submission, year }),
          ];
        })))));
}

function Row({ of, stamp, submission, year }) {
  const { score } = of;
  const [open, setOpen] = useState(false);
  const own = score.selfScore;
  const sign = own.difference === null ? "—" : own.difference.startsWith("-") || Number(own.difference) === 0 ? own.difference : `+${own.difference}`;
  return [
    tr({ class: `row ${score.status === "UNDETERMINED" ? "open" : Number(score.lost) > 0 ? "lost" : ""}` },
      th({ scope: "row" }, button({ type: "button", class: "fold", "aria-expanded": open ? "true" : "false", "aria-controls": `detail-${score.code}`,
        onClick: () => setOpen(!open) }, span({ class: "code" }, score.code), " ", score.path.at(-1))),
      td({ class: "number" }, score.points), td({ class: "number score" }, reach(score)), td({ class: "number" }, dash(score.lost)),
      td({ class: "number" }, dash(own.points)), td({ class: "number" }, sign),
      td(own.verdict !== "NONE" && span({ class: own.verdict === "EQUAL" ? "badge good" : "badge warn" }, say(VERDICT, own.verdict))),
      td(h(Provenance, { of: score.provenance }))),
    tr({ class: open ? "detail" : "detail folded" }, td({ colSpan: 8 },
      h(Unfolded, { code: score.code, open, onOpen: setOpen }, h(Grounds, { of, stamp, submission })))),
  ];
}

/** Grounds are always there, folded, so that they print and can be gone to. */
function Unfolded({ code: name, open, onOpen, children }) {
  return details({ id: `detail-${name}`, open, onToggle: (event) => onOpen(event.target.open) },
    summary({ class: "unseen", tabIndex: -1 }, t("依据", "Grounds")), children);
}
