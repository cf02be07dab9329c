// For the meeting that approves a year: where the smallest step costs points, how the score goes, and what an answer may gain.

import { h, tags } from "../app/lib.js";
import { t } from "../app/store.js";
import { askOnce } from "../app/api.js";
import { Answered, Table, useAnswer } from "../app/parts.js";

const { div, p, h4 } = tags;

const CONTINUITY = {
  CONTINUOUS: () => t("连续", "continuous"),
  JUMPS: () => t("有跳变", "jumps"),
  WHOLE: () => t("按整数", "whole steps"),
  OPEN: () => t("没有判定", "not decided"),
};

const DIRECTION = {
  RISES: () => t("越高得分不会更低", "never lower as it rises"),
  FALLS: () => t("越高得分不会更高", "never higher as it rises"),
  CONSTANT: () => t("不影响得分", "no effect"),
  EITHER_WAY: () => t("有升有降", "up and down"),
  OPEN: () => t("没有判定", "not decided"),
};

const KIND = {
  NOT_APPLICABLE: () => t("填不适用", "“not applicable”"),
  ANSWER: () => t("换一个答案", "another answer"),
  STEP: () => t("差一步", "one step"),
  SLOPE: () => t("按比例", "in proportion"),
};

/** @param {{ name: string, code: string }} props name: scheme/year */
export function Risks({ name, code }) {
  const path = `v1/rulesets/${name}/report`;
  const answer = useAnswer(() => askOnce(path), [path]);
  return h(Answered, { of: answer }, (report) => {
    const own = (list) => list.filter((one) => one.code === code);
    const open = own(report.open);
    return div({ class: "risks" },
      p({ class: "hint" }, t("每个指标单独看，有目标的按只有一个目标看；未计各栏合计上下限和总分规则；分类计分的按第一类。数不是整数的，一步是任意小的一步；写“至少”的，没有证明不会更多。",
        "Each indicator by itself and for one goal, before limits of sections and rules for the total; of a table by classes the first. Of a number that is not whole, a step is as small as can be; “at least” where it is not shown that there is no more.")),
      open.length > 0 && p(t(`“${open.map((one) => one.what).join("、")}”这种写法还不能算。`,
        `Not worked out: ${open.map((one) => one.what).join(", ")}.`)),
      h(Cliffs, { of: own(report.cliffs) }),
      h(Shapes, { of: own(report.shapes) }),
      h(Levers, { of: own(report.levers) }));
  });
}

const points = (number, exact) => (exact ? number : `${t("至少", "at least")} ${number}`);
const unit = (one) => (!one.unit ? "" : one.unit === "%" ? "%" : ` ${one.unit}`);

function place(one) {
  const at = one.at + unit(one);
  const where = {
    BELOW: () => (one.whole ? t(`少于 ${at}`, `below ${at}`) : t(`略低于 ${at}`, `just below ${at}`)),
    AT: () => t(`到了 ${at}`, `at ${at}`),
    ABOVE: () => (one.whole ? t(`超过 ${at}`, `above ${at}`) : t(`略高于 ${at}`, `just above ${at}`)),
  }[one.loses]();
  return one.every === null ? where : t(`${where}，以后每 ${one.every}${unit(one)}一次`, `${where}, and again every ${one.every}${unit(one)}`);
}

function Cliffs({ of }) {
  return of.length === 0
    ? p(t("没有差一步就失分的地方。", "No smallest step costs points."))
    : [h4(t("差一步失去的分", "Points lost by the smallest step")),
      h(Table, { label: t("差一步失去的分", "Points lost by the smallest step"), numbers: [2], className: "fit",
        head: [t("比较的数", "Number"), t("在哪里", "Where"), t("失分", "Lost"), t("什么情况下", "On which sheets")],
        rows: of.map((one) => [one.of, place(one), points(one.points, one.exact), one.where]) })];
}

function Shapes({ of }) {
  return of.length > 0 && [h4(t("连续与单调", "Continuous and monotone")),
    h(Table, { label: t("连续与单调", "Continuous and monotone"), numbers: [], className: "fit",
      head: [t("数", "Number"), t("连续", "Continuous"), t("单调", "Monotone"), t("说明", "Why")],
      rows: of.map((one) => [one.of, CONTINUITY[one.continuity](), DIRECTION[one.direction](), one.why ?? ""]) })];
}

function Levers({ of }) {
  return of.length > 0 && [h4(t("只改一处填报，最多多得的分", "What one answer may gain")),
    h(Table, { label: t("只改一处填报，最多多得的分", "What one answer may gain"), numbers: [3], className: "fit",
      head: [t("怎样", "How"), t("填报的", "Answer"), t("改动", "Change"), t("多得", "Gains"), t("什么情况下", "On which sheets")],
      rows: of.map((one) => [KIND[one.kind](), one.input, one.change, points(one.gains, one.exact), one.where]) })];
}
