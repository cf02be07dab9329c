// One indicator of a year: what is printed, what was read into it, and the sentences that decide.

import { h, tags } from "../app/lib.js";
import { t } from "../app/store.js";
import { outOf } from "../app/outof.js";
import { Pairs, Provenance } from "../app/parts.js";
import { Curves } from "./curve.js";
import { Risks } from "./risks.js";
import { pieces, sentences } from "./search.js";

const { div, section, h2, h3, p, span, pre, details, summary, code } = tags;

export function IndicatorText({ of, name }) {
  return section({ class: "panel indicatortext", "aria-labelledby": "indicator-title" },
    div({ class: "title" }, h2({ id: "indicator-title" }, span({ class: "code" }, of.code), " ", of.path.join(" › ")),
      h(Provenance, { of: of.provenance }), span({ class: "spring" }), span({ class: "live" }, t("分值 ", "points "), tags.strong(outOf(of)))),
    h3(t("条款", "Clauses")),
    of.clauses.map((clause) => div({ class: "clause", key: clause.id, id: `clause-${clause.id}` },
      p(span({ class: "code" }, clause.id), " ", clause.text.trim(), " ", h(Provenance, { of: clause.provenance })),
      p({ class: "hint" }, clause.source, clause.informative && t(`；没有规则：${clause.informative}`, `; no rule: ${clause.informative}`)))),
    h(Pairs, { of: [[t("指标解释", "Explanation"), of.explanation?.trim()], [t("佐证材料", "Evidence"), of.evidence?.trim()],
      [t("数据来源", "Source"), of.dataSource?.trim()], [t("读取的填报项", "Inputs read"), of.inputs.join("、")]] }),
    h3(t("规则", "Rules")),
    sentences(of.rules).map((rule) => h(Sentence, { key: rule.name, rule })),
    p({ class: "hint" }, code({ class: "place" }, of.rules.file)),
    h3(t("得分曲线", "Curve of points")),
    h(Curves, { name, code: of.code }),
    h3(t("一步之差、作答的得失", "What small differences cost and gain")),
    h(Risks, { name, code: of.code }),
    of.interpretations.length > 0 && [h3(t("解释", "Interpretations")), of.interpretations.map((one) => h(Interpretation, { key: one.id, of: one }))]);
}

export const Sentence = ({ rule }) => pre({ class: "sentence", tabIndex: 0, "aria-label": rule.name }, pieces(rule.text).map((line, i) =>
  [i > 0 && "\n", line.map((piece) => (piece.kind ? span({ class: piece.kind }, piece.text) : piece.text))]));

function Interpretation({ of }) {
  return details({ class: "reading" },
    summary(span({ class: "code" }, of.id), " ", of.question),
    of.texts.map((one, i) => p({ class: "quote", key: i }, one.text.trim(), " ", span({ class: "hint" }, one.source))),
    h(Pairs, { of: [[t("取用", "Taken"), of.taken], [t("理由", "Because"), of.reason], [t("认定", "By"), of.decidedBy],
      ...of.notTaken.map((one) => [t("未取用", "Not taken"), span(one.reading, one.note && span({ class: "hint" }, ` ${one.note}`),
        one.rules && details(summary(t("它的规则", "its rules")), sentences(one.rules).map((rule) => h(Sentence, { key: rule.name, rule }))))])] }));
}
