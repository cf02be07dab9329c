// 总览: what the decisions of a year come to, and where departments lose points.

import { h, tags } from "../app/lib.js";
import { t } from "../app/store.js";
import { format } from "../app/route.js";
import { ask, askOnce, save } from "../app/api.js";
import { Answered, Empty, Table, dash, useAnswer } from "../app/parts.js";
import { Distribution, SelfScores } from "./charts.js";
import { csv } from "./csv.js";

const { div, h1, h2, p, section, label, span, select, option, a, button, strong, meter } = tags;

export function OverviewPage({ route }) {
  const list = useAnswer(() => askOnce("v1/rulesets"), []);
  return h(Answered, { of: list }, (all) => {
    const wanted = route.path.slice(1).join("/");
    const shown = all.find((one) => `${one.scheme}/${one.year}` === wanted) ?? all.find((one) => one.provenance.official !== "0.00") ?? all[0];
    return h(Year, { key: `${shown.scheme}/${shown.year}`, shown, all, query: route.query });
  });
}

function Year({ shown, all, query }) {
  const name = `${shown.scheme}/${shown.year}`;
  const answer = useAnswer(() => ask(`v1/statistics/${name}`), [name]);
  const years = [...new Map(all.map((one) => [`${one.scheme}/${one.year}`, one])).values()];
  return div({ class: "overview" },
    div({ class: "bar" }, h1(t("总览", "Overview")),
      label(span({ class: "unseen" }, t("年度", "Year")),
        select({ id: "year", value: name, onChange: (event) => { location.hash = format(["overview", ...event.target.value.split("/")]); } },
          years.map((one) => option({ key: `${one.scheme}/${one.year}`, value: `${one.scheme}/${one.year}`, selected: `${one.scheme}/${one.year}` === name }, `${one.year} · ${one.title}`))))),
    h(Answered, { of: answer }, (of) => (of.decisions === "0"
      ? h(Empty, {}, p(t(`${shown.year} 年还没有决定。`, `There are no decisions of ${shown.year} yet.`)), p(a({ href: "#/score" }, t("去填一张自评表", "Fill in a sheet"))))
      : h(Numbers, { of, name, query }))));
}

function Numbers({ of, name, query }) {
  const regions = [...new Set(of.sheets.map((one) => one.region))].sort();
  const sheets = of.sheets.filter((one) => (!query.region || one.region === query.region) && (!query.grade || one.grade === query.grade));
  const grades = [...new Set(of.grades.map((one) => one.grade))];
  const count = (region, grade) => of.grades.find((one) => one.region === region && one.grade === grade)?.count ?? "·";
  const only = (more) => format(["overview", ...name.split("/")], { ...query, ...more });
  return [
    div({ class: "facts" }, [
      [t("部门", "Departments"), of.decisions], [t("已确定", "Determined"), of.determined], [t("平均分", "Mean"), dash(of.mean)],
      [t("中位数", "Median"), dash(of.median)], [t("最低", "Lowest"), dash(of.low)], [t("最高", "Highest"), dash(of.high)],
    ].map(([title, value]) => div({ class: "fact", key: title }, span({ class: "name" }, title), strong(value)))),
    of.doubles.length > 0 && div({ class: "notice warn", id: "doubled" }, span(
      t(`有 ${of.doubles.length} 个部门本年度有几份有效决定，统计只算最新的一份：`, `${of.doubles.length} departments have several decisions in force; the newest of each counts: `),
      of.doubles.map((one) => [one.department, "（", [...one.others].reverse().map((id, i) => [i > 0 && "、", a({ href: format(["card", id]) }, `…${id.slice(-8)}`)]), t(" 未计入", " not counted"), "） "]))),
    div({ class: "halves" },
      section({ class: "panel" }, h(Distribution, { bands: of.bands })),
      section({ class: "panel" }, h(SelfScores, { sheets: of.sheets }))),
    div({ class: "halves" },
      section({ class: "panel" }, h2(t("哪里失分", "Where points are lost")),
        h(Table, { label: t("各指标失分", "Losses by indicator"), numbers: [2, 3, 5], head: [t("编号", "Code"), t("指标", "Indicator"), t("失分合计", "Lost"), t("占分值", "Of points"), span({ class: "unseen" }, t("图", "Bar")), t("部门数", "Departments")],
          rows: of.losses.map((one) => [span({ class: "code" }, one.code), one.name, one.lost, `${one.rate}%`,
            meter({ min: 0, max: 100, value: Number(one.rate), "aria-label": `${one.code} ${one.rate}%` }), one.departments]) })),
      section({ class: "panel" }, h2(t("地区与等级", "Regions and grades")),
        h(Table, { label: t("地区与等级", "Regions and grades"), numbers: grades.map((_, i) => i + 1),
          head: [t("地区", "Region"), ...grades.map((one) => one ?? t("未定", "open"))],
          rows: regions.map((region) => [a({ href: only({ region: query.region === region ? null : region }) }, region ?? t("（未填）", "(none)")),
            ...grades.map((grade) => count(region, grade))]) }))),
    section({ class: "panel" },
      div({ class: "bar" }, h2(t("各部门", "Departments")),
        h(Choice, { id: "region", title: t("地区", "Region"), all: regions, value: query.region, to: (region) => only({ region }) }),
        h(Choice, { id: "grade", title: t("等级", "Grade"), all: grades, value: query.grade, to: (grade) => only({ grade }) }),
        span({ class: "spring" }), button({ type: "button", onClick: () => exported(sheets, name) }, t("导出 CSV", "Export CSV"))),
      h(Table, { label: t("各部门", "Departments"), numbers: [3, 4, 5], head: [t("部门", "Department"), t("地区", "Region"), t("等级", "Grade"), t("得分", "Score"), t("自评", "Self-score"), t("同一范围得分", "Score of the same")],
        rows: sheets.map((one) => [a({ href: format(["card", one.id]) }, one.department), dash(one.region), dash(one.grade), dash(one.score), dash(one.selfScore), dash(one.scored)]) })),
  ];
}

const Choice = ({ id, title, all, value, to }) => label(span(title, " "),
  select({ id, onChange: (event) => { location.hash = to(event.target.value); } }, option({ value: "" }, t("全部", "all")),
    all.filter((one) => one !== null).map((one) => option({ key: one, value: one, selected: one === value }, one))));

function exported(sheets, name) {
  const rows = [
    [t("编号", "Id"), t("部门", "Department"), t("地区", "Region"), t("等级", "Grade"), t("分值", "Points"), t("得分", "Score"), t("自评", "Self-score"), t("同一范围得分", "Score of the same")],
    ...sheets.map((one) => [one.id, one.department, one.region, one.grade, one.points, one.score, one.selfScore, one.scored]),
  ];
  const address = URL.createObjectURL(new Blob([csv(rows)], { type: "text/csv;charset=utf-8" }));
  save(address, `${name.replace("/", "-")}.csv`);
  URL.revokeObjectURL(address);
}
