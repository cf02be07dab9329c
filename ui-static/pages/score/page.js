// 自评: a year's sheet is filled in, scored as it is typed, and handed in as a decision.

import { h, tags, useEffect, useMemo, useRef, useState } from "../app/lib.js";
import { t } from "../app/store.js";
import { write } from "../app/exact.js";
import { format } from "../app/route.js";
import { JSON_TYPE, ask, askOnce, attempt, download } from "../app/api.js";
import { Answered, Problem, asProblem, useAnswer } from "../app/parts.js";
import { blank, fromSubmission, named, toSubmission } from "./draft.js";
import { LiveScore, jump, useScore } from "./live.js";
import { keep, kept, lastYear } from "./kept.js";
import { Sheet } from "./sheet.js";

const { div, h1, p, select, option, label, span, button, input, a, dialog, h2, form, textarea } = tags;

const TYPES = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  xls: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  yaml: "application/yaml", yml: "application/yaml", json: JSON_TYPE,
  txt: "text/tab-separated-values", tsv: "text/tab-separated-values",
};

export function ScorePage({ route }) {
  const years = useAnswer(() => askOnce("v1/rulesets"), []);
  return h(Answered, { of: years }, (list) => {
    const wanted = route.path.length > 2 ? `${route.path[1]}/${route.path[2]}` : lastYear() ?? firstOf(list);
    const ruleset = list.find((one) => `${one.scheme}/${one.year}` === wanted) ?? list[0];
    const name = `${ruleset.scheme}/${ruleset.year}`;
    return h(Year, { key: name, name, list, at: route.query.at });
  });
}

/** The year whose texts are official for the most points. */
const firstOf = (list) => {
  const best = [...list].sort((one, other) => Number(other.provenance.official) - Number(one.provenance.official))[0];
  return `${best.scheme}/${best.year}`;
};

function Year({ name, list, at }) {
  const manifest = useAnswer(() => askOnce(`v1/rulesets/${name}`), [name]);
  return h(Answered, { of: manifest }, (of) => h(Filling, { name, list, manifest: of, at }));
}

function Filling({ name, list, manifest, at }) {
  const [draft, setDraft] = useState(() => kept(name) ?? blank(manifest.scheme, manifest.year));
  const [refused, setRefused] = useState(null);
  const types = useMemo(() => Object.fromEntries(manifest.inputs.map((one) => [one.name, one.type])), [manifest]);
  const submission = useMemo(() => toSubmission(draft, types), [draft, types]);
  const score = useScore(useMemo(() => write(named(submission)), [submission]));
  useEffect(() => keep(name, draft), [name, draft]);
  useEffect(() => { if (at) { jump(at); } }, [at]);
  const wrong = useMemo(() => new Map((score.problem?.errors ?? []).map((one) => [one.pointer, t(one.messageZh, one.message)])),
    [score.problem]);
  const change = (how) => { setRefused(null); setDraft(how); };
  const take = (submission) => {
    const given = fromSubmission(submission);
    const other = `${given.scheme || manifest.scheme}/${given.year}`;
    keep(other, given);
    if (other === name) {
      change(() => given);
    } else {
      location.hash = format(["score", ...other.split("/")]);
    }
  };
  return div({ class: "scorepage" },
    div({ class: "bar" },
      h1(t("自评", "Score")),
      label(span({ class: "unseen" }, t("年度", "Year")),
        select({ id: "year", value: name, onChange: (event) => { location.hash = format(["score", ...event.target.value.split("/")]); } },
          list.map((one) => option({ key: one.digest, value: `${one.scheme}/${one.year}`, selected: `${one.scheme}/${one.year}` === name },
            `${one.year} · ${one.title}`)))),
      h(Upload, { take, refuse: setRefused }),
      button({ type: "button", onClick: () => download(`v1/rulesets/${name}/template.xlsx`, `${name.replace("/", "-")}.xlsx`, "*/*").catch((failed) => setRefused(asProblem(failed))) },
        t("Excel 模板", "Excel template")),
      button({ type: "button", class: "quiet", onClick: () => change(() => blank(manifest.scheme, manifest.year)) }, t("清空", "Clear")),
      span({ class: "hint" }, t("边填边存在本机浏览器", "kept in this browser as you type"))),
    refused && h(Problem, { problem: refused, jump }),
    manifest.scope && p({ class: "scope" }, manifest.scope.trim()),
    div({ class: "columns" },
      div({ class: "sheet" }, h(Sheet, { draft, manifest, card: score.card, wrong, onDraft: change })),
      tags.aside({ class: "side", "aria-label": t("得分", "Score") },
        h(LiveScore, { of: score },
          div({ class: "actions" },
            a({ class: "button", href: format(["card"], { sheet: name }) }, t("每一分的依据", "Grounds of every point")),
            h(HandIn, { body: write(submission), ready: Boolean(score.card) && !score.problem && !score.waiting }))))));
}

/** A file, or the text of a filled form, is read by the server and comes back as what it understood. */
function Upload({ take, refuse }) {
  const box = useRef(null);
  const [text, setText] = useState("");
  const [busy, setBusy] = useState(false);
  const send = (content, type) => {
    setBusy(true);
    ask("v1/submissions", { method: "POST", body: content, type })
      .then(take, (failed) => refuse(asProblem(failed)))
      .finally(() => setBusy(false));
  };
  const chosen = (event) => {
    const [file] = event.target.files;
    if (file) {
      send(file, TYPES[file.name.split(".").at(-1).toLowerCase()] ?? TYPES.txt);
      event.target.value = "";
    }
  };
  const given = (event) => {
    event.preventDefault();
    box.current.close();
    const start = text.trimStart();
    send(text, start.startsWith("{") ? JSON_TYPE : /^[^\t\n]*:(\s|$)/m.test(start) && !text.includes("\t") ? TYPES.yaml : TYPES.tsv);
  };
  return span({ class: "upload" },
    label({ class: busy ? "button busy" : "button" }, t("读入文件", "Open a file"),
      input({ type: "file", class: "unseen", id: "file", accept: ".xlsx,.yaml,.yml,.json,.txt,.tsv,.xls,.csv,.docx", onChange: chosen })),
    button({ type: "button", onClick: () => box.current.showModal() }, t("粘贴表格文本", "Paste a sheet")),
    dialog({ ref: box, "aria-labelledby": "paste-title" },
      h2({ id: "paste-title" }, t("粘贴自评表", "Paste a sheet")),
      form({ onSubmit: given },
        label({ class: "field" }, span(t("整张表的文本（从 Excel 或 Word 复制）、YAML 或 JSON", "The whole sheet's text, YAML or JSON")),
          textarea({ rows: 12, id: "sheet-text", value: text, spellcheck: false, onInput: (event) => setText(event.target.value) })),
        div({ class: "actions" },
          button({ type: "submit", class: "primary" }, t("读入", "Read it")),
          button({ type: "button", onClick: () => box.current.close() }, t("取消", "Cancel"))))));
}

function HandIn({ body, ready }) {
  const box = useRef(null);
  const [problem, setProblem] = useState(null);
  const [busy, setBusy] = useState(false);
  // the same sheet sent twice is one decision
  const retry = useMemo(attempt, [body]);
  const decide = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const made = await ask("v1/decisions", { method: "POST", body, retry });
      box.current.close();
      location.hash = format(["card", made.id]);
    } catch (failed) {
      setProblem(asProblem(failed));
    } finally {
      setBusy(false);
    }
  };
  return span(
    button({ type: "button", class: "primary", disabled: !ready, onClick: () => box.current.showModal() }, t("提交为决定", "Hand in")),
    dialog({ ref: box, "aria-labelledby": "decide-title" },
      h2({ id: "decide-title" }, t("提交为决定", "Hand in as a decision")),
      p(t("决定存入档案后不能改动，只能通过异议由新的决定取代。", "A decision is kept as it is; only an appeal can put another in its place.")),
      problem && h(Problem, { problem, jump: (pointer) => { box.current.close(); jump(pointer); } }),
      div({ class: "actions" },
        button({ type: "button", class: "primary", id: "decide", disabled: busy, onClick: decide }, t("提交", "Hand in")),
        button({ type: "button", onClick: () => box.current.close() }, t("取消", "Cancel")))));
}
