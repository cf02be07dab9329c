// What stands around every page: where one can go, the language, the key, and whether the server answers.

import { h, tags, useEffect, useLayoutEffect, useRef, useState } from "./lib.js";
import { parse } from "./route.js";
import { get, listen, set, speak, t, takeKey } from "./store.js";
import { Empty } from "./parts.js";
import { leave, stayAt } from "./scroll.js";
import { ScorePage } from "../score/page.js";
import { CardPage } from "../card/page.js";
import { RulesPage } from "../rules/page.js";
import { AppealsPage } from "../appeals/page.js";
import { OverviewPage } from "../overview/page.js";

const { header, nav, main, a, button, div, span, form, label, input, dialog, p, h2 } = tags;

const PAGES = [
  { name: "score", title: () => t("自评", "Score"), page: ScorePage },
  { name: "card", title: () => t("得分", "Scorecard"), page: CardPage },
  { name: "rules", title: () => t("规则", "Rules"), page: RulesPage },
  { name: "appeals", title: () => t("异议", "Appeals"), page: AppealsPage },
  { name: "overview", title: () => t("总览", "Overview"), page: OverviewPage },
];

export function Shell() {
  const [, setRound] = useState(0);
  const [route, setRoute] = useState(parse(location.hash));
  const content = useRef(null);
  useEffect(() => listen(() => setRound((round) => round + 1)), []);
  useEffect(() => {
    const moved = () => {
      leave();
      setRoute(parse(location.hash));
    };
    const gone = () => set({ online: false });
    const back = () => set({ online: true });
    addEventListener("hashchange", moved);
    addEventListener("offline", gone);
    addEventListener("online", back);
    return () => {
      removeEventListener("hashchange", moved);
      removeEventListener("offline", gone);
      removeEventListener("online", back);
    };
  }, []);
  const name = route.path[0] ?? "score";
  const shown = PAGES.find((one) => one.name === name);
  const { language, online } = get();
  useLayoutEffect(() => {
    document.documentElement.lang = language === "en" ? "en" : "zh-CN";
    document.title = `${shown ? shown.title() : "?"} · ${t("有据", "Youju")}`;
  });
  const place = route.path.join("/");
  const first = useRef(place);
  // before anything is painted: a page that gets shorter scrolls by itself, which is not where its reader left it
  useLayoutEffect(() => {
    if (first.current !== place) {
      first.current = place;
      content.current.focus({ preventScroll: true });
    }
    return stayAt(place, content.current, Boolean(route.query.indicator ?? route.query.at));
  }, [place]);
  return [
    a({ class: "skip", href: "#main", onClick: (event) => { event.preventDefault(); content.current.focus(); } },
      t("跳到正文", "Skip to content")),
    header({ class: "top" },
      a({ class: "brand", href: "#/" }, t("有据", "Youju")),
      nav({ "aria-label": t("页面", "Pages") }, PAGES.map((one) =>
        a({ href: `#/${one.name}`, "aria-current": one === shown ? "page" : undefined }, one.title()))),
      span({ class: "spring" }),
      h(Key, {}),
      button({ type: "button", class: "quiet", lang: language === "en" ? "zh-CN" : "en",
        onClick: () => speak(language === "en" ? "zh" : "en") }, language === "en" ? "中文" : "English")),
    !online && div({ class: "offline", role: "status" },
      t("连接不到服务，显示的可能不是最新；填报内容已存在本机浏览器里。",
        "The server cannot be reached; what is shown may be old. What you filled in is kept in this browser.")),
    main({ id: "main", tabIndex: -1, ref: content },
      shown ? h(shown.page, { route, key: name }) : h(Empty, {}, t("没有这一页。", "There is no such page."))),
  ];
}

function Key() {
  const box = useRef(null);
  const field = useRef(null);
  const { key } = get();
  const take = (event) => {
    event.preventDefault();
    takeKey(field.current.value.trim() || null);
    box.current.close();
  };
  return span(
    button({ type: "button", class: "quiet", onClick: () => box.current.showModal() },
      key ? t("密钥 ✓", "Key ✓") : t("密钥", "Key")),
    dialog({ ref: box, "aria-labelledby": "key-title" },
      h2({ id: "key-title" }, t("密钥", "Key")),
      p(t("提交决定、提出和办理异议要有密钥。密钥只留在这个标签页里，关掉就没有了。",
        "Deciding and appealing take a key. It is kept in this tab only and is gone when the tab is closed.")),
      form({ onSubmit: take },
        label({ class: "field" }, span(t("密钥", "Key")),
          input({ ref: field, type: "password", autocomplete: "off", name: "key" })),
        div({ class: "actions" },
          button({ type: "submit", class: "primary" }, t("使用", "Use it")),
          button({ type: "button", onClick: () => box.current.close() }, t("取消", "Cancel"))))));
}
