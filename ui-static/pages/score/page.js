// 自评: a year's sheet is filled in, scored as it is typed, and handed in as a decision.

import { h, tags, useEffect, useMemo, useRef, useState } from "../app/lib.js";
import { t } from "../app/store.js";
import { write } from "../app/exact.js";
import { format } from "../app/route.js";
import { told as saying } from "../app/words.js";
import { JSON_TYPE, ask, askOnce, download } from "../app/api.js";
import { Answered, Problem, asProblem, useAnswer } from "../app/parts.js";
import { blank, fromSubmission, isEmpty, named, toSubmission } from "./draft.js";
import { arrive, called, useFilling } from "./filling.js";
import { HandIn } from "./handin.js";
import { LiveScore, jump, useScore } from "./live.js";
import { forget, keep, kept, lastYear, putAside } from "./kept.js";
import { ReadNotes, notesOf } from "./readnotes.js";
import { Sheet } from "./sheet.js";
import { Aside, Full, Told, TwoWindows } from "./told.js";

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
  const empty = () => blank(manifest.scheme, manifest.year);
  const { draft, change, replace, told, undo, dismiss, theirs, settle, full } = useFilling(name, empty);
  const [refused, setRefused] = useState(null);
  const types = useMemo(() => Object.fromEntries(manifest.inputs.map((one) => [one.name, one.type])), [manifest]);
  const submission = useMemo(() => toSubmission(draft, types), [draft, types]);
  const score = useScore(useMemo(() => write(named(submission)), [submission]));
  useEffect(() => { if (at) { jump(at); } }, [at]);
  const wrong = useMemo(() => new Map((score.problem?.errors ?? []).map((one) => [one.pointer, saying(one)])),
    [score.problem]);
  const onDraft = (how, more) => { setRefused(null); change(how, more); };
  const put = (next, what) => {
    setRefused(null);
    replace(next, isEmpty(draft) ? what : `${what}${t(`原来${called(draft)}已收起。`, ` Before, there was ${called(draft)}; it was put aside.`)}`);
  };
  const take = (given) => {
    const next = fromSubmission(given);
    const other = `${next.scheme || manifest.scheme}/${next.year}`;
    const what = t(`已读入${called(next)}。`, `Read: ${called(next)}.`);
    if (other === name) {
      put(next, what);
      return;
    }
    const before = kept(other);
    if (before) {
      putAside(other, before);
    }
    keep(other, next);
    arrive(other, { text: before && !isEmpty(before) ? `${what}${t(`原来${called(before)}已收起。`, ` Before, there was ${called(before)}; it was put aside.`)}` : what });
    location.hash = format(["score", ...other.split("/")]);
  };
  const takeUp = (one) => {
    forget(name, one.id);
    put(one.draft, t(`已取出${called(one.draft)}。`, `Taken up: ${called(one.draft)}.`));
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
      button({ type: "button", class: "quiet", onClick: () => put(empty(), t("已清空。", "Cleared.")) }, t("清空", "Clear")),
      span({ class: "hint" }, t("边填边存在本机浏览器", "kept in this browser as you type"))),
    h(TwoWindows, { theirs, settle }),
    h(Told, { of: told, undo, dismiss }),
    h(Full, { full }),
    h(Aside, { name, take: takeUp }),
    refused && h(Problem, { problem: refused, jump, lines: true }),
    manifest.scope && p({ class: "scope" }, manifest.scope.trim()),
    div({ class: "columns" },
      div({ class: "sheet" }, h(Sheet, { draft, manifest, card: score.card, wrong, onDraft })),
      tags.aside({ class: "side", "aria-label": t("得分", "Score") },
        h(LiveScore, { of: score },
          div({ class: "actions" },
            a({ class: "button", href: format(["card"], { sheet: name }) }, t("每一分的依据", "Grounds of every point")),
            h(HandIn, { body: write(submission), submission, draft, card: score.card, ready: Boolean(score.card) && !score.problem && !score.waiting }))))));
}

/** A file, or the text of a filled form, is read by the server and comes back as what it understood. */
function Upload({ take, refuse }) {
  const box = useRef(null);
  const [text, setText] = useState("");
  const [busy, setBusy] = useState(false);
  const [notes, setNotes] = useState([]);
  const send = (content, type) => {
    setBusy(true);
    setNotes([]);
    ask("v1/submissions", { method: "POST", body: content, type })
      .then((read) => { take(read); notesOf(content, type).then(setNotes); }, (failed) => refuse(asProblem(failed)))
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
    h(ReadNotes, { notes, done: () => setNotes([]) }),
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
