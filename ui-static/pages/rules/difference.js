// What changed from one year to another: in words, and as curves.

import { h, tags } from "../app/lib.js";
import { t } from "../app/store.js";
import { format } from "../app/route.js";
import { askOnce } from "../app/api.js";
import { Answered, Table, useAnswer } from "../app/parts.js";
import { Curves } from "./curve.js";
import { marked } from "./search.js";

const { div, section, h1, h2, h3, p, ul, li, span, del, ins, a, strong, details, summary } = tags;

const MOST = 12;

export function Difference({ scheme, year, against }) {
  const path = `v1/rulesets/${scheme}/${year}/diff?against=${against}`;
  const answer = useAnswer(() => askOnce(path), [path]);
  return div({ class: "difference" },
    div({ class: "bar" }, h1(t(`从 ${against} 年到 ${year} 年`, `From ${against} to ${year}`)),
      a({ href: format(["rules", scheme, year]) }, t(`${year} 年规则`, `Rules of ${year}`))),
    h(Answered, { of: answer }, (of) => [
      h(Words, { of }),
      h(Effects, { of, scheme, year, against }),
    ]));
}

function Words({ of }) {
  const list = (title, items) => items.length > 0 && [h3(title), ul(items.map((one, i) => li({ key: i }, one)))];
  return section({ class: "panel" }, h2(t("文字", "In words")),
    list(t("新增的指标", "New indicators"), of.added),
    list(t("取消的指标", "Dropped indicators"), of.removed),
    list(t("分值改变的指标", "Other points"), of.reweighted.map((one) => [span({ class: "code" }, one.code), ` ${one.name}：`, strong(one.from), " → ", strong(one.to)])),
    h(Changed, { title: t("改变的规则", "Changed rules"), of: of.rules }),
    h(Changed, { title: t("改变的声明", "Changed declarations"), of: of.declared }),
    h(Changed, { title: t("文字改变的条款", "Changed clauses"), of: of.clauses }),
    h(Files, { of }));
}

/** What the digests differ in; what is not told above is in texts that no score depends on. */
function Files({ of }) {
  return of.files.length === 0
    ? p({ class: "hint" }, t("两者的文件完全相同。", "The files of both are the same."))
    : details(summary(t(`摘要不同的文件（${of.files.length}）`, `Files whose digests differ (${of.files.length})`)),
      p({ class: "hint" }, t("没有列出的改动只在标题、来源、说明文字、备注、排版和案例里，不影响得分。",
        "Changes not listed here are in titles, sources, descriptions, comments, layout and cases; no score depends on them.")),
      p(of.files.join("、")));
}

function Changed({ title, of }) {
  return of.length > 0 && details({ open: of.length <= MOST }, summary(`${title}（${of.length}）`),
    ul({ class: "changes" }, of.map((one) => li({ key: one.code + one.name },
      span({ class: "code" }, one.code), " ", strong(one.name), p(h(Marked, { text: one.marked }))))));
}

export const Marked = ({ text }) => marked(text).map((piece) =>
  (piece.kind === "gone" ? del(piece.text) : piece.kind === "new" ? ins(piece.text) : piece.text));

function Effects({ of, scheme, year, against }) {
  const codes = [...new Set(of.effects.map((one) => one.code))];
  return section({ class: "panel" }, h2(t("哪些情况得分不同", "Where sheets score otherwise")),
    codes.length === 0 && p(of.declared.length + of.reweighted.length === 0
      ? t("没有找到。", "None found.")
      : t("没有找到规则本身造成的；改变的分值和声明也会影响得分，见上。", "None that the rules bring about; points and declarations that changed move scores as well, see above.")),
    of.open.length > 0 && p(t(`指标 ${of.open.join("、")} 有的写法还不能找自评表，请看改变的规则。`,
      `Indicators ${of.open.join(", ")} have sentences for which no sheets are looked for; see the changed rules.`)),
    codes.map((code) => {
      const own = of.effects.filter((one) => one.code === code);
      return div({ class: "effect", key: code, id: `effect-${code}` },
        h3(a({ href: format(["rules", scheme, year], { indicator: code }) }, span({ class: "code" }, code), " ", own[0].name)),
        h(Curves, { name: `${scheme}/${year}`, code, against }),
        details({ open: own.length <= MOST }, summary(t(`逐项（${own.length}）`, `Case by case (${own.length})`)),
          h(Table, { label: own[0].name, numbers: [1, 2], className: "fit", head: [t("情况", "Where"), against, year],
            rows: own.map((one) => [one.where, one.from, one.to]) })));
    }));
}
