// The grounds of an indicator's points: every entry, the rules that did not apply and why, what other readings would have
// given, and what it would take.

import { h, tags } from "../app/lib.js";
import { t } from "../app/store.js";
import { format } from "../app/route.js";
import { Pairs, Provenance, goTo, reach } from "../app/parts.js";
import { plain, shown, where } from "../app/words.js";
import { WhatIf } from "./whatif.js";

const { div, p, span, strong, h3, h4, ul, li, button, details, summary, a, code } = tags;

const CAUSE = {
  RULE: () => "", FLOOR: () => t("扣完为止", "floor"), CAP: () => t("封顶", "cap"), ROUNDING: () => t("四舍五入", "rounding"),
};

/** What an entry moves: points of the table, or points beside them. */
const kindOf = (entry) => ({
  LOST: t("失分", "lost"), AWARDED: t("得分", "awarded"), BONUS: t("加分", "bonus"), PENALTY: t("倒扣", "penalty"),
})[entry.kind];

const word = (value) => (value === true ? t("是", "yes") : value === false ? t("否", "no") : value);

/** @param {{ of: any, stamp: any, submission: string|null }} props of: an indicator of an explanation */
export function Grounds({ of, stamp, submission, year }) {
  const { score } = of;
  return div({ class: "grounds" },
    score.missing.length > 0 && div({ class: "missing" }, span({ class: "badge warn" }, t("未确定", "Undetermined")), " ",
      t(`还可能得 ${reach(score)} 分；需要补充：`, `${reach(score)} is still possible; missing:`),
      ul(score.missing.map((one) => li({ key: one.pointer }, plain(one.message), " ", h(Place, { pointer: one.pointer }))))),
    score.selfScore.points !== null && p({ class: "selfscore" }, t("自评 ", "Self-score "), strong(score.selfScore.points),
      score.selfScore.basis && [t("，自评依据：", ", on the grounds: "), score.selfScore.basis]),
    score.entries.map((entry) => h(Entry, { key: entry.seq, entry, again: of.recalculations.find((one) => one.seq === entry.seq) })),
    of.whatIfs.length > 0 && div({ class: "whatifs" }, h3(t("怎样可以多得分", "What it would take")),
      p({ class: "hint" }, t("每一条都由服务器按规则重算得出；事实如何，以实际为准。", "Each was worked out by scoring again; what happened is for the facts to say.")),
      of.whatIfs.map((one) => h(WhatIf, { key: `${one.pointer} ${one.to}`, of: one, submission, code: score.code }))),
    of.notApplied.length > 0 && details(summary(t(`没有适用的规则（${of.notApplied.length}）`, `Rules that did not apply (${of.notApplied.length})`)),
      ul({ class: "notapplied" }, of.notApplied.map((one) => li({ key: one.rule.name + one.item },
        strong(one.rule.name), one.itemName && span({ class: "item" }, one.itemName),
        p(t("条件：", "asks: "), one.condition, t("；实际：", "; is: "), h(Exact, { of: one.actual }), one.distance && `；${shown(one.distance)}`))))),
    of.readings.length > 0 && details(summary(t(`解释与其他读法（${of.readings.length}）`, `Interpretations and other readings (${of.readings.length})`)),
      of.readings.map((one) => h(Reading, { key: one.id, of: one }))),
    p({ class: "hint" }, a({ href: format(["rules", stamp.scheme, String(stamp.year)], { indicator: score.code }) },
      t("看条款和规则原文", "Clauses and rules as written")), year));
}

/** As it is read, and to the last digit for whoever points at it. */
export const Exact = ({ of }) => (shown(of) === of ? of : span({ title: of }, shown(of)));

export const Place = ({ pointer }) => button({ type: "button", class: "link place", onClick: () => goTo(`sheet:${pointer}`) }, where(pointer));

function Entry({ entry, again }) {
  const cause = CAUSE[entry.cause]();
  return div({ class: entry.kind === "LOST" ? "entry lost" : "entry", id: `entry-${entry.seq}`, tabIndex: -1 },
    h4(span({ class: "amount" }, kindOf(entry), " ", h(Exact, { of: entry.points })),
      entry.itemName && span({ class: "item" }, entry.itemName),
      cause && span({ class: "badge" }, cause), span({ class: "seq" }, `#${entry.seq}`)),
    p({ class: "reason" }, h(Exact, { of: entry.reason })),
    h(Pairs, { of: [
      [t("算式", "Arithmetic"), span({ class: "arithmetic" }, h(Exact, { of: entry.arithmetic }),
        entry.share && span({ class: "hint" }, t(`（本目标分值 ${shown(entry.share)}）`, ` (this goal has ${shown(entry.share)})`)),
        again && span({ class: "hint agree" }, t("✓ 另一算法复核一致", "✓ a second calculator agrees")))],
      [t("事实", "Facts"), entry.facts.length > 0 && ul({ class: "facts" }, entry.facts.map((one) => li({ key: one.from + one.name },
        button({ type: "button", class: "link", title: `${where(one.from)} ${word(one.value)}`, onClick: () => goTo(`sheet:${one.from}`) },
          `${one.name} ${shown(word(one.value))}${one.unit ? ` ${one.unit}` : ""}`))))],
      [t("规则", "Rule"), entry.rule && span(entry.rule.name, " ", code({ class: "place" }, `${entry.rule.file}:${entry.rule.line}`))],
      [t("条款", "Clause"), entry.clause && span(span({ class: "code" }, entry.clause.id), " ", entry.clause.text.trim(), " ",
        span({ class: "hint" }, entry.clause.source), " ", h(Provenance, { of: entry.clause.provenance }))],
      [t("解释", "Readings"), entry.interpretations.join("、")],
      [t("余额", "Balance"), h(Exact, { of: entry.balance })],
    ] }));
}

function Reading({ of }) {
  return div({ class: "reading" },
    h4(span({ class: "code" }, of.id), " ", of.question, of.cited && span({ class: "badge good" }, t("本表用到", "cited here"))),
    h(Pairs, { of: [
      [t("取用", "Taken"), of.taken], [t("理由", "Because"), of.reason], [t("认定", "By"), of.decidedBy],
      ...of.others.map((other) => [t("未取用", "Not taken"), span(other.reading, "：",
        other.score === null ? t("无法计算", "cannot be worked out") : strong(shown(`${other.score}`)),
        other.difference !== null && `（${other.difference.startsWith("-") ? "" : "+"}${shown(other.difference)}）`,
        other.note && span({ class: "hint" }, ` ${other.note}`))]),
    ] }));
}
