// The sheet as it was reported, each value at the place that facts point to.

import { h, tags } from "../app/lib.js";
import { t } from "../app/store.js";
import { Table } from "../app/parts.js";

const { div, span, h3 } = tags;

const BETTER = { higher: () => t("越高越好", "higher"), lower: () => t("越低越好", "lower") };

const word = (value, field) => {
  if (field === "better" && BETTER[value]) { return BETTER[value](); }
  if (value === null) { return t("不适用", "not applicable"); }
  if (value === true) { return t("是", "yes"); }
  if (value === false) { return t("否", "no"); }
  return Array.isArray(value) ? value.join("、") : value ?? "";
};

const escape = (name) => name.replaceAll("~", "~0").replaceAll("/", "~1");

const FIELDS = {
  indicator: () => t("指标", "Indicator"), name: () => t("名称", "Name"), unit: () => t("单位", "Unit"),
  planned: () => t("年初目标值", "Planned"), actual: () => t("实际完成值", "Actual"), start: () => t("起始日", "Start"),
  finish: () => t("完成日", "Finish"), better: () => t("方向", "Better"), weight: () => t("权重", "Weight"),
  note: () => t("说明", "Note"), kind: () => t("检查发现", "Finding"), reason: () => t("情形", "Reason"),
  count: () => t("次数", "Count"), amount: () => t("金额", "Amount"), evidence: () => t("佐证", "Evidence"),
  title: () => t("材料名称", "Title"), reference: () => t("编号", "Reference"), points: () => t("自评分", "Self-score"),
  basis: () => t("依据", "Basis"),
};

const NUMBERS = new Set(["planned", "actual", "weight", "count", "amount", "points"]);

/** @param {{ sheet: any }} props sheet: in the contract's shape, numbers as text */
export function Reported({ sheet }) {
  const at = (pointer, shown) => span({ id: `sheet:${pointer}`, tabIndex: -1 }, shown);
  const inputs = Object.entries(sheet.inputs ?? {});
  const list = (name, title) => {
    const rows = sheet[name] ?? [];
    if (rows.length === 0) {
      return null;
    }
    const columns = Object.keys(FIELDS).filter((field) => rows.some((row) => row[field] !== undefined && row[field] !== null));
    return [
      h3(title),
      h(Table, { label: title, head: columns.map((field) => FIELDS[field]()),
        numbers: columns.flatMap((field, i) => (NUMBERS.has(field) ? [i] : [])),
        rows: rows.map((row, i) => columns.map((field, column) => {
          const cell = at(`/${name}/${i}/${field}`, word(row[field], field));
          return column === 0 ? at(`/${name}/${i}`, cell) : cell;
        })) }),
    ];
  };
  return div({ class: "reported" },
    inputs.length > 0 && [h3({ id: "sheet:/inputs", tabIndex: -1 }, t("填报项", "Inputs")),
      div({ class: "values" }, inputs.map(([name, value]) => div({ key: name, id: `sheet:/inputs/${escape(name)}`, tabIndex: -1 },
        span({ class: "name" }, name), span({ class: "value" }, word(value)))))],
    list("goals", t("目标", "Goals")),
    list("findings", t("检查发现", "Findings")),
    list("evidence", t("佐证材料", "Evidence")),
    list("selfScores", t("自评", "Self-scores")),
    sheet.narrative && [h3(t("叙述", "Narrative")), Object.entries(sheet.narrative).filter(([, text]) => text)
      .map(([name, text]) => div({ class: "story", key: name }, text))]);
}
