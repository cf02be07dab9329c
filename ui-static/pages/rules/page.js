// 规则: the years on a time line, a year as its tree, search through all of them, and what changed between two.

import { h, tags, useMemo, useState } from "../app/lib.js";
import { t } from "../app/store.js";
import { outOf } from "../app/outof.js";
import { format } from "../app/route.js";
import { askOnce } from "../app/api.js";
import { Answered, Empty, PROVENANCE, useAnswer } from "../app/parts.js";
import { Difference } from "./difference.js";
import { IndicatorText } from "./indicator.js";
import { search } from "./search.js";

const { div, h1, h2, nav, ol, ul, li, a, span, strong, p, label, input, section, mark, select, option, form } = tags;

export function RulesPage({ route }) {
  const [, scheme, year, kind] = route.path;
  const list = useAnswer(() => askOnce("v1/rulesets"), []);
  return h(Answered, { of: list }, (all) => {
    if (kind === "diff") {
      return h(Difference, { scheme, year, against: route.query.against });
    }
    const shown = all.find((one) => one.scheme === scheme && one.year === year)
      ?? all.find((one) => one.provenance.official !== "0.00") ?? all[0];
    return div({ class: "rulespage" },
      div({ class: "bar" }, h1(t("规则", "Rules")), h(Search, { query: route.query.q ?? "", route })),
      h(Timeline, { all, shown }),
      route.query.q ? h(Found, { all, query: route.query.q }) : h(Year, { key: `${shown.scheme}/${shown.year}`, shown, all, indicator: route.query.indicator }));
  });
}

function Search({ query, route }) {
  const [typed, setTyped] = useState(query);
  const go = (event) => {
    event.preventDefault();
    location.hash = format(route.path.length > 0 ? route.path : ["rules"], { q: typed.trim() });
  };
  return form({ class: "search", role: "search", onSubmit: go },
    label(span({ class: "unseen" }, t("搜索规则", "Search the rules")),
      input({ type: "search", id: "search", value: typed, placeholder: t("条款、规则里的词，如 培训、完成率", "a word of a clause or rule"),
        onInput: (event) => setTyped(event.target.value) })),
    tags.button({ type: "submit" }, t("搜索", "Search")));
}

/** The share of official text says how much of a year can be relied on. */
function Timeline({ all, shown }) {
  const schemes = [...new Set(all.map((one) => one.scheme))];
  return nav({ class: "timeline", "aria-label": t("各年度", "Years") }, schemes.map((scheme) => div({ class: "scheme", key: scheme },
    span({ class: "name" }, scheme),
    ol(all.filter((one) => one.scheme === scheme).map((one, i, years) => [
      i > 0 && li({ class: "between", key: `${one.year}d` }, a({ href: format(["rules", scheme, one.year, "diff"], { against: years[i - 1].year }),
        "aria-label": t(`${years[i - 1].year} 年到 ${one.year} 年的变化`, `What changed from ${years[i - 1].year} to ${one.year}`) }, t("变化", "changes"))),
      li({ key: one.year + one.revision }, a({ class: "year", href: format(["rules", scheme, one.year]), "aria-current": one === shown ? "true" : undefined },
        strong(one.year), span({ class: "hint" }, t(`${one.indicators} 指标 · ${one.rules} 规则`, `${one.indicators} indicators · ${one.rules} rules`)),
        h(Shares, { of: one }))),
    ])))));
}

const Shares = ({ of }) => span({ class: "shares", role: "img", "aria-label": Object.entries(of.provenance).filter(([, share]) => Number(share) > 0)
  .map(([word, share]) => `${PROVENANCE[word]()} ${share}`).join("，") },
Object.entries(of.provenance).filter(([, share]) => Number(share) > 0).map(([word, share]) =>
  span({ key: word, class: word, style: { flexGrow: Number(share) }, title: `${PROVENANCE[word]()} ${share}` })));

function Year({ shown, all, indicator }) {
  const name = `${shown.scheme}/${shown.year}`;
  const manifest = useAnswer(() => askOnce(`v1/rulesets/${name}`), [name]);
  const others = all.filter((one) => one.scheme === shown.scheme && one.year !== shown.year);
  return h(Answered, { of: manifest }, (of) => {
    const every = [...of.indicators, ...(of.total ? [of.total] : [])];
    const chosen = every.find((one) => one.code === indicator) ?? every[0];
    return [
      div({ class: "yearhead" },
        h2(of.title, ` ${of.year}`), of.scope && p({ class: "scope" }, of.scope.trim()),
        p({ class: "hint" }, of.issuer, t(`；四舍五入到 ${of.rounding.decimals} 位小数；等级：`, `; rounded to ${of.rounding.decimals} decimals; grades: `),
          of.grades.bands.map((band) => `${band.name} ≥ ${band.from}`).join("，")),
        others.length > 0 && label(span(t("与其他年度比较", "Compare with"), " "),
          select({ id: "against", onChange: (event) => event.target.value && (location.hash = format(["rules", shown.scheme, shown.year, "diff"], { against: event.target.value })) },
            option({ value: "" }, "—"), others.map((one) => option({ key: one.year, value: one.year }, one.year))))),
      div({ class: "treeview" },
        nav({ class: "toc", "aria-label": t("指标", "Indicators") }, h(Toc, { every, chosen, shown })),
        h(IndicatorText, { key: chosen.code, of: chosen, name })),
    ];
  });
}

function Toc({ every, chosen, shown }) {
  let before = "";
  return ul(every.map((one) => {
    const group = one.path.slice(0, -1).join(" › ");
    const fresh = group !== before;
    before = group;
    return [
      fresh && group && li({ class: "group", key: `g${one.code}` }, group),
      li({ key: one.code }, a({ href: format(["rules", shown.scheme, shown.year], { indicator: one.code }), "aria-current": one === chosen ? "true" : undefined },
        span({ class: "code" }, one.code), span({ class: "name" }, one.path.at(-1)), span({ class: "number" }, outOf(one)), span({ class: `dot ${one.provenance}`, title: PROVENANCE[one.provenance]() }))),
    ];
  }));
}

function Found({ all, query }) {
  const answer = useAnswer(() => Promise.all(all.map((one) => askOnce(`v1/rulesets/${one.scheme}/${one.year}`))), [all.length]);
  return h(Answered, { of: answer }, (manifests) => h(Hits, { manifests, query }));
}

function Hits({ manifests, query }) {
  const hits = useMemo(() => search(manifests, query), [manifests, query]);
  return section({ class: "panel", "aria-labelledby": "hits-title" },
    h2({ id: "hits-title", role: "status" }, t(`“${query}”：${hits.length} 处`, `“${query}”: ${hits.length} found`)),
    hits.length === 0 ? h(Empty, {}, t("没有找到。换一个词试试。", "Nothing found; try another word."))
      : ol({ class: "hits" }, hits.map((hit, i) => li({ key: i },
        a({ href: format(["rules", hit.scheme, hit.year], { indicator: hit.code }) }, `${hit.year} `, span({ class: "code" }, hit.code), ` ${hit.name}`),
        " ", span({ class: "hint" }, hit.scheme, hit.where === "name" ? "" : ` · ${hit.where}`),
        p(hit.before, mark(hit.found), hit.after)))));
}
