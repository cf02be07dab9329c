// What every page is made of.

import { h, tags, useEffect, useState } from "./lib.js";
import { t } from "./store.js";
import { Refused } from "./api.js";
import { told, where } from "./words.js";

const { div, p, span, ul, li, button, a, strong } = tags;

export const PROVENANCE = {
  official: () => t("官方原文", "official"),
  recalled: () => t("据记忆整理，非原文", "recalled, not the wording"),
  sample: () => t("示例数据，非官方", "sample, not official"),
};

export const VERDICT = {
  EQUAL: () => t("一致", "equal"),
  HIGHER: () => t("自评偏高", "self-score higher"),
  LOWER: () => t("自评偏低", "self-score lower"),
  OTHER_BASIS: () => t("依据不同", "another basis"),
  NONE: () => "—",
};

export const say = (words, word) => (words[word] ? words[word]() : word);

export const Provenance = ({ of }) => span({ class: `badge ${of}` }, say(PROVENANCE, of));

/** A moment as it is told in China: the day there is not that of UTC. */
export const moment = (at) => new Date(Date.parse(at) + 8 * 3600_000).toISOString().slice(0, 16).replace("T", " ");

/** The day in China on which something was done. */
export const day = (at) => moment(at).slice(0, 10);

export const dash = (value) => value ?? "—";

/** The score, or the range that is still possible. */
export const reach = (of) => of.score ?? `${of.range.low} – ${of.range.high}`;

/**
 * What a promise comes to, asked again whenever `on` changes.
 * @param {() => Promise<any>} asking
 * @returns {{ value?: any, problem?: any, loading: boolean, again: () => void }}
 */
export function useAnswer(asking, on) {
  const [round, setRound] = useState(0);
  const [answer, setAnswer] = useState({ loading: true });
  useEffect(() => {
    let wanted = true;
    setAnswer((before) => ({ ...before, loading: true, problem: undefined }));
    asking().then(
      (value) => wanted && setAnswer({ value, loading: false }),
      (failed) => wanted && setAnswer({ problem: asProblem(failed), loading: false }));
    return () => { wanted = false; };
  }, [...on, round]);
  return { ...answer, again: () => setRound(round + 1) };
}

/** What to show of a failure; a mistake of these pages is none of the server's and goes to the console as well. */
export function asProblem(failed) {
  if (failed instanceof Refused) {
    return failed.problem;
  }
  console.error(failed);
  return { code: "PAGE", detail: String(failed), errors: [] };
}

/** Shows what was answered; while there is nothing yet, that it is on its way; else why there is nothing. */
export function Answered({ of, children }) {
  if (of.problem) {
    return h(Problem, { problem: of.problem, again: of.again });
  }
  return of.value === undefined ? h(Loading, {}) : children(of.value);
}

export const Loading = () => div({ class: "state loading", role: "status" }, t("正在读取…", "Loading…"));

export const Empty = ({ children }) => div({ class: "state empty" }, children);

const TITLES = {
  OFFLINE: () => t("连接不到服务", "The server cannot be reached"),
  UNAUTHENTICATED: () => t("需要密钥", "A key is needed"),
  FORBIDDEN: () => t("没有权限", "Not permitted"),
  SUBMISSION_INVALID: () => t("填报内容有误", "The sheet is not valid"),
  APPEAL_INVALID: () => t("异议内容有误", "The appeal is not valid"),
  APPEAL_CONFLICT: () => t("异议不能这样办理", "The appeal cannot go there"),
  MALFORMED: () => t("内容无法读取", "It cannot be read"),
  TOO_LARGE: () => t("内容太大", "It is too large"),
  FORM_UNKNOWN: () => t("认不出是哪一张表", "The table is none that is known"),
  WORKBOOK_REFUSED: () => t("这个 Excel 文件不能读", "This workbook is not read"),
  UNSUPPORTED_MEDIA_TYPE: () => t("这种文件不能读", "This kind of file is not read"),
  RULESET_NOT_FOUND: () => t("没有这个年度的评分表", "There is no table of that year"),
  DECISION_NOT_FOUND: () => t("没有这个编号的决定", "There is no such decision"),
  APPEAL_NOT_FOUND: () => t("没有这件异议", "There is no such appeal"),
  IDEMPOTENCY_CONFLICT: () => t("这次提交与上一次的内容不同", "Another request was sent by the same key"),
  RULESET_INCOMPLETE: () => t("评分规则有缺漏", "The rules do not decide everything"),
  RULESET_ALTERED: () => t("已发布的评分规则被改动", "The published rules were altered"),
};

const HELP = {
  OFFLINE: () => t("请确认 youju serve 正在运行，再重试；未保存的填报留在本机浏览器里。",
    "See that youju serve is running and try again; what you filled in is kept in this browser."),
  UNAUTHENTICATED: () => t("请用 youju serve 启动时给出的带密钥的链接打开本页，或在右上角“密钥”处填入密钥。",
    "Open this page by the link that youju serve printed, or enter a key at the top right."),
  FORBIDDEN: () => t("您的密钥没有办理这件事的权限，请向管理员申请。",
    "Your key does not have the role that this takes; ask whoever manages the keys."),
  NOT_FOUND: () => t("服务器上没有这一页要的内容，请返回重试。", "The server has nothing here."),
  RATE_LIMITED: () => t("操作太频繁，请稍等片刻再试。", "Too many requests: wait a moment and try again."),
  SERVER_BUSY: () => t("服务器正忙，请稍等片刻再试；填报内容留在本机浏览器里。", "The server is busy: wait a moment and try again."),
  RULESET_ALTERED: () => t("这个年度的规则文件与发布时不同，暂不能用；请告知系统管理员恢复发布时的文件。",
    "The files of this year's rules are not those that were published: tell whoever runs the system to restore them."),
  ARCHIVE_UNAVAILABLE: () => t("存档暂时不能读写，请稍后再试。", "The archive cannot be read or written at the moment."),
  REQUEST_TIMEOUT: () => t("网络太慢，内容没有传完，请重试。", "The request took too long to arrive; try again."),
  TOO_LARGE: () => t("文件或内容超过了能接收的大小，请只保留评分表所需的部分。", "It is larger than what is taken: keep what the sheet needs."),
  UNSUPPORTED_MEDIA_TYPE: () => t("请选择 Excel（.xlsx）、从表格复制的文本（.txt）、YAML 或 JSON。", "Choose .xlsx, text copied from a table, YAML or JSON."),
  IDEMPOTENCY_CONFLICT: () => t("请刷新本页后再提交。", "Reload the page and try again."),
  REPLAY_DIFFERS: () => t("这份决定用现在的程序不能原样重现，请与管理员联系。", "This engine would say otherwise: tell whoever runs the server."),
  ARCHIVE_ALTERED: () => t("存档内容与写入时不符，请立即与管理员联系。", "The archive is not as it was written: tell whoever runs the server at once."),
  INTERNAL: () => t("程序内部出错，请把下面的编号告诉管理员。", "The server failed: tell whoever runs it the number below."),
};

const NOTHING_MORE = () => t("请重试；仍不行时，把下面的编号告诉管理员。", "Try again; if it stays, tell whoever runs the server the number below.");

/**
 * Everything that is wrong at once, each with its place in words; `jump` is offered where a place can be gone to, and lines
 * are named where the reader has what has lines.
 */
export function Problem({ problem, again, jump, lines = false }) {
  const place = (one) => [one.cell ?? (lines && one.line ? t(`第 ${one.line} 行`, `line ${one.line}`) : ""), one.pointer ? where(one.pointer) : ""]
    .filter(Boolean).join(" ");
  const help = HELP[problem.code] ?? (problem.errors.length === 0 ? NOTHING_MORE : null);
  return div({ class: "state problem", role: "alert" },
    p(strong(TITLES[problem.code] ? TITLES[problem.code]() : t("未能完成", "Not done"))),
    help && p(help()),
    problem.errors.length > 0 && ul(problem.errors.map((one) => li(
      told(one), " ",
      jump && one.pointer
        ? button({ type: "button", class: "link place", onClick: () => jump(one.pointer) }, place(one))
        : span({ class: "place" }, place(one))))),
    problem.requestId && (problem.status >= 500 || problem.errors.length === 0) && p({ class: "hint" }, t("编号：", "Number: "), problem.requestId),
    again && button({ type: "button", onClick: again }, t("重试", "Try again")));
}

/**
 * A table that can be scrolled by keyboard where it is too wide.
 * @param {{ label: string, head: any[], rows: any[][], numbers?: number[] }} of
 */
export function Table({ label, head, rows, numbers = [], className = "" }) {
  const { table, thead, tbody, tr, th, td } = tags;
  const kind = (column) => (numbers.includes(column) ? "number" : undefined);
  return div({ class: `scroll ${className}`, tabIndex: 0, role: "region", "aria-label": label },
    table(
      thead(tr(head.map((text, column) => th({ scope: "col", class: kind(column) }, text)))),
      tbody(rows.map((row) => tr(row.map((cell, column) => td({ class: kind(column) }, cell)))))));
}

/** Name and value side by side; what is empty is left out. */
export function Pairs({ of }) {
  const { dl, dt, dd } = tags;
  return dl({ class: "pairs" }, of.filter(([, value]) => value !== null && value !== undefined && value !== "" && value !== false)
    .flatMap(([name, value]) => [dt(name), dd(value)]));
}

export const Link = ({ to, children, ...rest }) => a({ href: to, ...rest }, children);

/** Goes to a place on the page and shows which it is. */
export function goTo(id) {
  const place = document.getElementById(id);
  if (!place) {
    return false;
  }
  for (let outer = place.parentElement; outer; outer = outer.parentElement) {
    if (outer instanceof HTMLDetailsElement) {
      outer.open = true;
    }
  }
  if (place instanceof HTMLDetailsElement) {
    place.open = true;
  }
  place.scrollIntoView({ block: "center" });
  place.classList.add("here");
  place.addEventListener("blur", () => place.classList.remove("here"), { once: true });
  if (place.tabIndex < 0) {
    place.tabIndex = -1;
  }
  place.focus({ preventScroll: true });
  return true;
}
