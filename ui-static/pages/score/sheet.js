// The form of a year's sheet: indicator by indicator, the official text beside what is filled in. Filing an appeal shows the
// same form for its corrections.

import { h, tags } from "../app/lib.js";
import { t } from "../app/store.js";
import { Provenance, reach } from "../app/parts.js";
import { outOf } from "../app/outof.js";
import { plain } from "../app/words.js";
import { Input, Text } from "./fields.js";
import { DATES, EVIDENCE, Rows, VALUES, findings, judged } from "./rows.js";

const { section, details, summary, div, h2, h3, p, span, label, input, strong } = tags;

/**
 * @param {{ draft: import("./draft.js").Draft, manifest: any, card: any, wrong: Map<string, string>, fixed?: boolean,
 *   onDraft: (change: (before: any) => any, told?: { text: string, undo: (now: any) => any }) => void }} of fixed: the department stays as it is
 */
export function Sheet({ draft, manifest, card, wrong, onDraft, fixed }) {
  const declared = new Map(manifest.inputs.map((one) => [one.name, one]));
  const own = new Set(manifest.indicators.flatMap((one) => one.inputs));
  const general = manifest.inputs.filter((one) => !own.has(one.name));
  const setInput = (name, value) => onDraft((before) => ({ ...before, inputs: { ...before.inputs, [name]: value } }));
  const field = (one) => h(Input, { key: one.name, declared: one, value: draft.inputs[one.name],
    wrong: wrong.get(`/inputs/${one.name}`), onValue: (value) => setInput(one.name, value) });
  const shownAt = new Map();
  manifest.indicators.forEach((one) => one.inputs.forEach((name) => shownAt.has(name) || shownAt.set(name, one.code)));
  const scores = new Map((card?.indicators ?? []).map((one) => [one.code, one]));
  return [
    !fixed && h(Department, { draft, wrong, onDraft }),
    general.length > 0 && section({ class: "panel" },
      h2(t("基本情况", "About the department")),
      div({ class: "fields" }, general.map(field))),
    manifest.indicators.map((one) => h(Indicator, { key: one.code, of: one, draft, wrong, onDraft,
      score: scores.get(one.code), declared, shownAt, field })),
  ];
}

function Department({ draft, wrong, onDraft }) {
  const set = (name) => (value) => onDraft((before) => ({ ...before, department: { ...before.department, [name]: value } }));
  const tell = (name) => (value) => onDraft((before) => ({ ...before, narrative: { ...before.narrative, [name]: value } }));
  const one = (name, title, more) => h(Text, { id: `/department/${name}`, name: title, value: draft.department[name],
    wrong: wrong.get(`/department/${name}`), onValue: set(name), ...more });
  const story = (name, title) => h(Text, { id: `/narrative/${name}`, name: title, value: draft.narrative[name], lines: 3,
    wrong: wrong.get(`/narrative/${name}`), onValue: tell(name) });
  return section({ class: "panel" },
    h2(t("填报部门", "Department")),
    div({ class: "fields" },
      one("name", t("部门名称", "Name"), { required: true }),
      one("code", t("部门代码", "Code")),
      one("region", t("所在地区", "Region"))),
    details(summary(t("文字叙述（不计分）", "Narrative (not scored)")),
      div({ class: "fields one" },
        story("goal", t("年度总目标", "Goal of the year")),
        story("completion", t("完成状况", "What was done")),
        story("unfinished", t("未完成原因", "What was not, and why")))));
}

function Indicator({ of, draft, wrong, onDraft, score, declared, shownAt, field }) {
  const { code, path } = of;
  const here = of.inputs.filter((name) => shownAt.get(name) === code);
  const elsewhere = of.inputs.filter((name) => shownAt.get(name) !== code);
  const rows = (list, columns, title) => h(Rows, { label: title, list, indicator: code, columns, wrong,
    rows: draft[list] ?? [],
    onRows: (change, told) => onDraft((before) => ({ ...before, [list]: rest(list, change(before[list] ?? [])) }),
      told && { text: told.text, undo: (now) => ({ ...now, [list]: rest(list, told.undo(now[list] ?? [])) }) }) });
  return section({ class: "panel indicator", id: `indicator-${code}`, "aria-labelledby": `title-${code}` },
    div({ class: "title" },
      h2({ id: `title-${code}` }, span({ class: "code" }, code), " ", path.at(-1)),
      h(Provenance, { of: of.provenance }),
      span({ class: "spring" }),
      h(Live, { score, points: score?.points ?? of.points, of })),
    div({ class: "beside" },
      h(Official, { of }),
      div({ class: "fill" },
        score && score.missing.length > 0 && h(Missing, { of: score }),
        here.length > 0 && div({ class: "fields" }, here.map((name) => field(declared.get(name)))),
        elsewhere.length > 0 && p({ class: "hint" }, t("还用到：", "Also read: "),
          elsewhere.map((name) => `${name}（${shownAt.get(name)}）`).join("、")),
        of.goals !== null && rows("goals", goalColumns(of), of.goals),
        of.findings.length > 0 && [
          h(NoFindings, { draft, onDraft, code }),
          rows("findings", findings(of.findings), t("检查发现", "Findings")),
        ],
        h(SelfScore, { code, draft, wrong, onDraft }),
        details(summary(t("佐证材料", "Evidence"), h(Count, { of: draft.evidence.filter((one) => one.indicator === code).length })),
          rows("evidence", EVIDENCE, t("佐证材料", "Evidence"))))));
}

const goalColumns = (of) => ({ dates: () => DATES, levels: () => judged(of.goalLevels) }[of.goalsMeasuredBy] ?? (() => VALUES))();

/** A sheet whose last finding is taken away says nothing of findings any more: nobody said that there were none. */
const rest = (list, rows) => (list === "findings" && rows.length === 0 ? null : rows);

const Count = ({ of }) => (of > 0 ? span({ class: "count" }, of) : null);

function Live({ score, points, of }) {
  return span({ class: "live" },
    span({ class: "unseen" }, t("得分", "Score")), strong(score ? reach(score) : "—"), ` / ${outOf({ ...of, points })}`);
}

function Missing({ of }) {
  const { ul, li } = tags;
  return div({ class: "missing" }, span({ class: "badge warn" }, t("未确定", "Undetermined")), " ", t("尚缺：", "still missing:"),
    ul(of.missing.map((one) => li(plain(one.message)))));
}

function Official({ of }) {
  return div({ class: "printed" },
    of.clauses.map((clause) => p({ key: clause.id }, span({ class: "code" }, clause.id), " ", clause.text.trim())),
    (of.explanation || of.evidence || of.dataSource) && details(summary(t("指标解释、佐证材料、数据来源", "Explanation, evidence, source")),
      [[t("指标解释", "Explanation"), of.explanation], [t("佐证材料说明", "Evidence"), of.evidence], [t("数据来源", "Source"), of.dataSource]]
        .filter(([, text]) => text).map(([title, text]) => [h3(title), p(text.trim())])));
}

/** A sheet that says nothing of findings leaves it open whether there were any. */
function NoFindings({ draft, onDraft, code }) {
  const some = draft.findings !== null && draft.findings.length > 0;
  return label({ class: "check" },
    input({ type: "checkbox", checked: draft.findings !== null, disabled: some, "data-findings": code,
      onChange: (event) => onDraft((before) => ({ ...before, findings: event.target.checked ? [] : null })) }),
    t("检查发现已报全（各指标共用；没有发现的也请勾选）", "All findings are reported (for all indicators; tick it where there were none as well)"));
}

const blankScore = { points: "", basis: "" };

function SelfScore({ code, draft, wrong, onDraft }) {
  const own = draft.selfScores[code] ?? blankScore;
  const index = Object.entries(draft.selfScores)
    .filter(([, one]) => one.points !== "" || one.basis !== "").findIndex(([key]) => key === code);
  const set = (name) => (value) =>
    onDraft((before) => ({ ...before, selfScores: { ...before.selfScores, [code]: { ...blankScore, ...before.selfScores[code], [name]: value } } }));
  return div({ class: "fields self" },
    h(Text, { id: `self-${code}`, name: t("自评分", "Self-score"), value: own.points, onValue: set("points"),
      wrong: index < 0 ? undefined : wrong.get(`/selfScores/${index}/points`) }),
    h(Text, { id: `basis-${code}`, name: t("自评依据", "Its basis"), value: own.basis, onValue: set("basis") }));
}
