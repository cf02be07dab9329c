// The page shows what the server answers and computes nothing: numbers are printed as the server wrote them.
// What a sheet says is text and only ever becomes text (textContent).

const PROVENANCE = { official: "官方原文", recalled: "据记忆整理，非原文", sample: "示例数据，非官方" };
const KIND = { AWARDED: "得分", LOST: "失分" };
const CAUSE = { RULE: "", FLOOR: "（扣完为止）", CAP: "（封顶）", ROUNDING: "（四舍五入）" };
const VERDICT = { EQUAL: "一致", HIGHER: "自评偏高", LOWER: "自评偏低", OTHER_BASIS: "依据不同", NONE: "—" };
const TYPES = { yaml: "application/yaml", yml: "application/yaml", json: "application/json" };
const FORM = "text/tab-separated-values";

const byId = (id) => document.getElementById(id);

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  for (const child of children) {
    made.append(child instanceof Node ? child : document.createTextNode(String(child ?? "—")));
  }
  return made;
}

function table(head, rows, numbers) {
  const cell = (name) => (text, column) => element(name, numbers.includes(column) ? { class: "number" } : {}, text);
  return element("div", { class: "scroll" },
    element("table", {},
      element("thead", {}, element("tr", {}, ...head.map(cell("th")))),
      element("tbody", {}, ...rows.map((row) => element("tr", {}, ...row.map(cell("td")))))));
}

const provenance = (word) => element("span", { class: `badge ${word}` }, PROVENANCE[word] ?? word);

// JSON numbers become strings before they are parsed, so that 30.00 stays 30.00 and no decimal is rounded.
function parseExactly(text) {
  return JSON.parse(text.replace(/("(?:[^"\\]|\\.)*")|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)/g,
    (all, string, number) => string ?? `"${number}"`));
}

const range = (of) => of.score ?? `${of.range.low} 至 ${of.range.high}`;

async function listRulesets() {
  const place = byId("rulesets");
  try {
    const answer = await fetch("v1/rulesets");
    const all = parseExactly(await answer.text());
    place.replaceChildren(table(["方案", "年份", "版次", "名称", "总分", "指标", "规则", "文字出处（分值）"],
      all.map((one) => [one.scheme, one.year, one.revision, one.title + (one.scope ? `（${one.scope.trim()}）` : ""),
        one.points, one.indicators, one.rules, shares(one.provenance)]), [4, 5, 6]));
  } catch {
    place.replaceChildren(element("p", { class: "problem" }, "无法读取评分规则，请确认服务正在运行。"));
  }
}

function shares(points) {
  const shown = Object.entries(points).filter(([, share]) => share !== "0.00");
  return element("span", {}, ...shown.flatMap(([word, share]) => [provenance(word), ` ${share} `]));
}

function pairs(list) {
  return element("dl", {}, ...list.filter(([, value]) => value !== null && value !== undefined && value !== "")
    .flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, value)]));
}

function fact(one) {
  const value = one.value === true ? "是" : one.value === false ? "否" : one.value;
  return `${one.name} ${value}${one.unit ?? ""} [${one.from}]`;
}

function entry(one) {
  const item = one.item ? ` ｜ ${one.itemName} [${one.item}]` : "";
  return element("div", { class: one.kind === "LOST" ? "entry lost" : "entry" },
    element("h4", {}, `第 ${one.seq} 笔 ${KIND[one.kind]} ${one.points}${CAUSE[one.cause]}${item}`),
    pairs([
      ["理由", one.reason],
      ["算式", one.arithmetic],
      ["规则", one.rule && `${one.rule.name}（${one.rule.file}:${one.rule.line}）`],
      ["条款", one.clause && element("span", {}, `${one.clause.id} ${one.clause.text.trim()}（${one.clause.source}）`,
        provenance(one.clause.provenance))],
      ["事实", one.facts.map(fact).join("；")],
      ["解释", one.interpretations.join("、")],
      ["余额", one.balance],
    ]));
}

function selfScore(own) {
  return own.points === null ? "" : `；自评 ${own.points}${own.basis ? `，自评依据：${own.basis}` : ""}`;
}

function indicator(one) {
  const parts = [
    element("h3", {}, `${one.code} ${one.path.join(" › ")} `, provenance(one.provenance)),
    element("p", {}, `得分 ${range(one)} / ${one.points}${selfScore(one.selfScore)}`),
  ];
  if (one.missing.length > 0) {
    parts.push(element("p", {}, element("span", { class: "badge warn" }, "未确定"), " 需要补充："));
    parts.push(element("ul", {}, ...one.missing.map((item) =>
      element("li", {}, `${item.message} `, element("span", { class: "place" }, item.pointer)))));
  }
  return [...parts, ...one.entries.map(entry)];
}

function audit(findings) {
  if (findings.length === 0) {
    return [];
  }
  return [element("h3", {}, "自评核对（只报告，不改变得分）"),
    element("ul", {}, ...findings.map((one) => element("li", {},
      element("span", { class: one.severity === "WARNING" ? "badge warn" : "badge good" },
        one.severity === "WARNING" ? "提醒" : "说明"),
      ` ${one.indicator ?? ""} ${one.message} `, element("span", { class: "place" }, one.code))))];
}

function scorecard(card) {
  const settled = card.status === "DETERMINED";
  return [
    element("p", { class: "total" }, `${range(card)} / ${card.points}`),
    element("p", {}, element("span", { class: settled ? "badge good" : "badge warn" },
      settled ? "已确定" : "未确定：尚缺填报数据"), ` ${card.department.name}　${card.title}（${card.ruleset.year} 年）`),
    pairs([["范围", card.scope?.trim()], ["失分", card.lost], ["等级", card.grade],
      ["规则", `${card.ruleset.scheme}/${card.ruleset.year} 第 ${card.ruleset.revision} 版`],
      ["摘要", card.ruleset.digest], ["引擎", card.engine]]),
    table(["编号", "三级指标", "出处", "分值", "得分", "失分", "自评分", "核对"],
      card.indicators.map((one) => [one.code, one.path.at(-1), provenance(one.provenance), one.points, range(one),
        one.lost, one.selfScore.points, VERDICT[one.selfScore.verdict]]), [3, 4, 5, 6]),
    ...[...card.indicators, ...(card.total ? [card.total] : [])].flatMap(indicator),
    ...audit(card.audit),
  ];
}

function problems(problem) {
  const place = (one) => [one.line ? `第 ${one.line} 行` : "", one.pointer].filter(Boolean).join(" ");
  return [
    element("p", { class: "problem" }, `未能评分（${problem.code}）`),
    problem.errors.length === 0
      ? element("p", {}, problem.detail)
      : element("ul", {}, ...problem.errors.map((one) =>
        element("li", {}, `${one.messageZh} `, element("span", { class: "place" }, place(one))))),
  ];
}

function show(parts) {
  byId("result").replaceChildren(...parts);
  byId("result-section").hidden = false;
  byId("result-title").focus();
}

async function score(event) {
  event.preventDefault();
  byId("score").disabled = true;
  try {
    const answer = await fetch("v1/scores", {
      method: "POST", headers: { "Content-Type": byId("format").value }, body: byId("text").value,
    });
    const body = parseExactly(await answer.text());
    show(answer.ok ? scorecard(body) : problems(body));
  } catch {
    show([element("p", { class: "problem" }, "无法连接服务，请确认 youju serve 正在运行。")]);
  } finally {
    byId("score").disabled = false;
  }
}

// Strict decoding: a file in another encoding is refused here rather than scored with broken names.
async function takeFile() {
  const [file] = byId("file").files;
  if (!file) {
    return;
  }
  try {
    byId("text").value = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
    byId("format").value = TYPES[file.name.split(".").at(-1).toLowerCase()] ?? FORM;
  } catch {
    show([element("p", { class: "problem" }, "文件不是 UTF-8 编码，请另存为 UTF-8 后再选。")]);
  }
}

byId("file").addEventListener("change", takeFile);
byId("sheet").addEventListener("submit", score);
listRulesets();
