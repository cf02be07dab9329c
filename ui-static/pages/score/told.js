// What happened to a draft: told where it happened, with what undoes it.

import { tags, useState } from "../app/lib.js";
import { t } from "../app/store.js";
import { moment } from "../app/parts.js";
import { aside, forget } from "./kept.js";
import { called } from "./filling.js";

const { div, span, button, details, summary, ul, li } = tags;

export const Told = ({ of, undo, dismiss }) => of && div({ class: "notice", role: "status", id: "told" }, span(of.text),
  of.undo && button({ type: "button", onClick: undo }, t("撤销", "Undo")),
  button({ type: "button", class: "quiet", onClick: dismiss, "aria-label": t("不再显示这条提示", "Dismiss") }, "✕"));

/** Two windows have the same sheet: nobody's work is mixed into the other's, and neither is lost. */
export const TwoWindows = ({ theirs, settle }) => theirs && div({ class: "notice warn", role: "alert", id: "two-windows" },
  span(t(`另一个窗口也在填这一年的表，内容不同：那边是${called(theirs)}。两边都已保留，请选定用哪一份继续，另一份收进“收起的草稿”。`,
    `Another window fills in this year's sheet as well, and otherwise: there, it is ${called(theirs)}. Both are kept; choose which one goes on, the other is put aside.`)),
  button({ type: "button", onClick: () => settle(true) }, t("用那边的", "Take theirs")),
  button({ type: "button", onClick: () => settle(false) }, t("用这边的", "Keep mine")));

export const Full = ({ full }) => full && div({ class: "notice warn", role: "alert" },
  t("浏览器里没有存放草稿的地方了，现在填的内容没有保存：请先提交，或删除一些收起的草稿。",
    "This browser has no room left: what you fill in is not kept. Hand it in, or remove drafts that were put aside."));

/** Drafts that something else took the place of. */
export function Aside({ name, take }) {
  const [, again] = useState(0);
  const all = aside(name);
  return all.length > 0 && details({ class: "aside", id: "aside" },
    summary(t(`收起的草稿（${all.length}）`, `Drafts put aside (${all.length})`)),
    ul(all.map((one) => li({ key: one.id }, span(called(one.draft), " ", span({ class: "hint" }, moment(one.at))),
      button({ type: "button", onClick: () => { take(one); again(Math.random()); } }, t("取出", "Take it up")),
      button({ type: "button", class: "quiet", onClick: () => { forget(name, one.id); again(Math.random()); } }, t("删除", "Remove"))))));
}
