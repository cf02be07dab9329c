// The sheet's tables: goals, findings and evidence of one indicator. Each row keeps its place in the sheet's whole list, so
// that what the server says of /goals/6/actual can be shown where it was typed.

import { h, tags, useRef, useState } from "../app/lib.js";
import { t } from "../app/store.js";
import { isIdle } from "./draft.js";
import { levelChoices } from "./levels.js";
import { among, direction, isTable, lay } from "./tsv.js";

const { div, table, thead, tbody, tr, th, td, input, select, option, button, caption, span } = tags;

const column = (name, zh, en, more = {}) => ({ name, titles: [zh, en, ...(more.also ?? [])], title: () => t(zh, en), ...more });


export const VALUES = [
  column("name", "目标名称", "Goal", { wide: true, also: ["目标", "名称", "指标名称", "三级指标", "绩效指标", "产出指标", "效益指标"] }),
  column("unit", "单位", "Unit", { short: true, also: ["计量单位", "度量单位"] }),
  column("planned", "年初目标值", "Planned", { number: true, also: ["目标值", "计划值", "年度指标值", "年初指标值", "指标值", "计划完成值", "预期指标值"] }),
  column("actual", "实际完成值", "Actual", { number: true, also: ["完成值", "实际值", "全年完成值", "全年实际完成值", "实际完成情况"] }),
  column("better", "方向", "Better", { choices: [["higher", "越高越好", "higher"], ["lower", "越低越好", "lower"]], read: direction, usual: "higher", also: ["指标方向", "计算符号", "符号", "正负向"] }),
  column("weight", "权重", "Weight", { number: true, short: true }),
  column("note", "说明", "Note", { wide: true, also: ["备注"] }),
];

export const DATES = [
  VALUES[0],
  column("start", "起始日", "Start", { also: ["开始日期"], hint: "2023-01-31" }),
  column("finish", "完成日", "Finish", { also: ["完成日期"], hint: "2023-01-31" }),
  column("weight", "权重", "Weight", { number: true, short: true }),
  column("note", "说明", "Note", { wide: true, also: ["备注"] }),
];

/** Goals that a reviewer judges: which level was reached, how much of the points within it, and why. */
export const judged = (levels) => [
  VALUES[0],
  column("level", "达成程度", "Level", { read: among(levels.map((one) => one.name)), also: ["完成情况", "评价等级"], choices: levelChoices(levels) }),
  column("actual", "评审比例（%）", "Share (%)", { number: true, also: ["评审比例", "得分比例"] }),
  column("weight", "权重", "Weight", { number: true, short: true }),
  column("note", "理由", "Reason", { wide: true, also: ["说明", "备注"] }),
];

export const findings = (kinds) => {
  const reasons = [...new Set(kinds.flatMap((kind) => kind.reasons))];
  return [
    column("kind", "检查发现", "Finding", { read: among(kinds.map((one) => one.name)), also: ["问题", "检查发现问题"], choices: [["", "请选择", "choose"], ...kinds.map((one) => [one.name, one.name, one.name])] }),
    ...(reasons.length > 0
      ? [column("reason", "情形", "Reason", { read: among(reasons), also: ["原因"], choices: [["", "—", "—"], ...reasons.map((one) => [one, one, one])] })]
      : []),
    column("count", "次数", "Count", { number: true, short: true }),
    column("amount", "金额", "Amount", { number: true }),
    column("note", "说明", "Note", { wide: true, also: ["备注"] }),
    column("evidence", "佐证", "Evidence", {}),
  ];
};

export const EVIDENCE = [
  column("title", "材料名称", "Title", { wide: true, also: ["佐证材料", "名称"] }),
  column("reference", "编号或附件", "Reference", { also: ["附件", "编号"] }),
];

/**
 * @param {{ label: string, list: string, indicator: string, columns: any[], rows: any[], wrong: Map<string, string>,
 *   onRows: (change: (rows: any[]) => any[], told?: { text: string, undo: (rows: any[]) => any[] }) => void }} of rows: all of the sheet's list, of which those of the indicator are shown
 */
export function Rows({ label, list, indicator, columns, rows, wrong, onRows }) {
  const box = useRef(null);
  const [leftOut, setLeftOut] = useState([]);
  const own = rows.map((row, index) => ({ row, index })).filter(({ row }) => row.indicator === indicator);
  const empty = () => ({ indicator });

  const change = (index, name, value) => onRows((all) => (index < all.length
    ? all.map((row, i) => (i === index ? { ...row, [name]: value } : row))
    : [...all, { ...empty(), [name]: value }]));
  const drop = (index, position) => onRows((all) => all.filter((_, i) => i !== index), {
    text: t(`已删除“${label}”第 ${position + 1} 行。`, `Row ${position + 1} of “${label}” was removed.`),
    undo: (all) => [...all.slice(0, index), rows[index], ...all.slice(index)],
  });
  /** Rows in which everything was taken back are none. */
  const left = (event) => {
    if (box.current && !box.current.contains(event.relatedTarget) && own.some(({ row }) => isIdle(row))) {
      onRows((all) => all.filter((row) => row.indicator !== indicator || !isIdle(row)));
    }
  };
  const pasted = (event, position, at) => {
    const text = event.clipboardData.getData("text/plain");
    if (!isTable(text)) {
      return;
    }
    event.preventDefault();
    const { rows: mine, left } = lay(own.map(({ row }) => row), { row: position, column: at }, columns, text, empty);
    setLeftOut(left);
    const replaced = rows.map((row, index) => mine[own.findIndex((one) => one.index === index)] ?? row);
    onRows(() => [...replaced, ...mine.slice(own.length)], {
      text: t(`已粘贴到“${label}”。`, `Pasted into “${label}”.`), undo: () => rows });
  };
  const next = (event) => {
    // while a word is being composed, Enter ends the word
    if (event.key === "Enter" && event.target.tagName === "INPUT" && !event.isComposing && event.keyCode !== 229) {
      event.preventDefault();
      const all = [...box.current.querySelectorAll(`[data-column="${event.target.dataset.column}"]`)];
      all[all.indexOf(event.target) + 1]?.focus();
    }
  };

  const cell = (row, index, position, one, at) => {
    // the blank row below is none of the sheet yet
    const pointer = `/${list}/${index}/${one.name}`;
    const error = wrong.get(pointer);
    const attributes = {
      id: index < rows.length ? pointer : undefined, "data-column": one.name, "aria-label": `${label} ${position + 1} ${one.title()}`,
      "aria-invalid": error ? "true" : undefined, title: error,
      value: row[one.name] || one.usual || "",
      [one.choices ? "onChange" : "onInput"]: (event) => change(index, one.name, event.target.value),
      onPaste: (event) => pasted(event, position, at),
    };
    return td({ class: one.wide ? "wide" : one.short ? "short" : one.choices ? "choice" : undefined },
      one.choices
        ? select(attributes, choices(one, row[one.name]).map(([value, zh, en]) =>
          option({ value, selected: (row[one.name] || one.usual || "") === value }, t(zh, en))))
        : input({ ...attributes, type: "text", inputMode: one.number ? "decimal" : undefined,
          class: one.number ? "number" : undefined, placeholder: one.hint, autocomplete: "off" }),
      error && span({ class: "wrong" }, error));
  };

  const shown = [...own, { row: empty(), index: rows.length, blank: true }];
  return div({ class: "scroll rows", tabIndex: 0, role: "region", "aria-label": label, ref: box, onKeyDown: next, onFocusOut: left },
    table(
      caption(label, " ", span({ class: "hint" }, t("可从 Excel 复制后直接粘贴", "cells can be pasted from Excel"))),
      thead(tr(columns.map((one) => th({ scope: "col", class: one.number ? "number" : undefined }, one.title())),
        th({ scope: "col" }, span({ class: "unseen" }, t("删除", "Remove"))))),
      leftOut.length > 0 && tags.tfoot(tr(td({ colSpan: columns.length + 1 }, h(LeftOut, { left: leftOut, done: () => setLeftOut([]) })))),
      tbody(shown.map(({ row, index, blank }, position) => tr({ key: index, class: blank ? "blank" : undefined },
        columns.map((one, at) => cell(row, index, position, one, at)),
        td({ class: "tool" }, blank ? null : button({ type: "button", class: "quiet",
          "aria-label": t(`删除 ${label} 第 ${position + 1} 行`, `Remove ${label} row ${position + 1}`),
          onClick: () => drop(index, position) }, "✕")))))));
}

/** With what was pasted and is none of them, so that it is seen. */
const choices = (one, value) => (!value || one.choices.some(([word]) => word === value) ? one.choices : [[value, value, value], ...one.choices]);

const WHY = {
  heading: ({ column, text }) => t(`“${column || "没有标题"}”一列不是这张表的栏目（${text}）`, `the column “${column}” is none of this table's (${text})`),
  twice: ({ column, text }) => t(`“${column}”出现了两列，只读入第一列（${text}）`, `there are two columns “${column}”; only the first was taken (${text})`),
  beyond: ({ text }) => t(`超出表格右边的一列（${text}）`, `a column beyond the last (${text})`),
  word: ({ row, column, text }) => t(`粘贴的第 ${row} 行“${column}”：“${text}”不是可选的内容，请自己选择`, `pasted row ${row}, “${column}”: “${text}” is no choice; please choose`),
};

/** What of a paste was not taken stays in sight until somebody has seen to it. */
const LeftOut = ({ left, done }) => div({ class: "wrong", role: "status" },
  span(t("粘贴的内容有以下各处没有采用：", "Of what was pasted, this was not taken:")), " ",
  left.slice(0, 20).map((one) => WHY[one.why](one)).join("；"),
  left.length > 20 ? t(` 等 ${left.length} 处`, ` and ${left.length - 20} more`) : "", " ",
  button({ type: "button", class: "quiet", onClick: done }, t("知道了", "Dismiss")));
