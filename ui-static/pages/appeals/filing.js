// A new appeal: grounds for each contested indicator, and the facts as they should be. The facts are corrected in the form
// that the sheet was filled in with; what differs from the decision's sheet is what is sent.

import { h, tags, useEffect, useMemo, useRef, useState } from "../app/lib.js";
import { t } from "../app/store.js";
import { read, readDecimals, write } from "../app/exact.js";
import { format } from "../app/route.js";
import { told as saying } from "../app/words.js";
import { ask, askOnce, askText, attempt } from "../app/api.js";
import { Answered, Empty, Problem, asProblem, reach, useAnswer } from "../app/parts.js";
import { correctionsOf, fromSubmission, toSubmission } from "../score/draft.js";
import { half, keepHalf } from "../score/kept.js";
import { Told } from "../score/told.js";
import { Sheet } from "../score/sheet.js";
import { jump, useScore } from "../score/live.js";

const { div, h1, h2, p, section, label, span, select, option, textarea, input, button, a, strong, details, summary, dialog } = tags;

export function Filing({ decision }) {
  const answer = useAnswer(async () => {
    const [card, submission] = await Promise.all([ask(`v1/decisions/${decision}`), askText(`v1/decisions/${decision}/submission`)]);
    return { card, submission, manifest: await askOnce(`v1/rulesets/${card.ruleset.scheme}/${card.ruleset.year}`) };
  }, [decision]);
  return decision
    ? h(Answered, { of: answer }, (value) => h(Form, value))
    : h(Empty, {}, t("请从一份决定的得分页提出异议。", "Appeal from a decision's scorecard."));
}

/** What is half-written is kept: a look at the decision takes nothing away. */
const place = (card) => `appeal.${card.id}`;

function Form({ card, submission, manifest }) {
  const original = useMemo(() => readDecimals(submission), [submission]);
  const types = useMemo(() => Object.fromEntries(manifest.inputs.map((one) => [one.name, one.type])), [manifest]);
  const fresh = () => ({ grounds: [{ indicator: firstLost(card), text: "", evidence: "" }], draft: fromSubmission(read(submission)) });
  const [{ grounds, draft }, setAppeal] = useState(() => half(place(card)) ?? fresh());
  const [told, setTold] = useState(() => (half(place(card)) ? { text: t("这是上次没有提出的异议，接着写即可。", "This is the appeal that you began and did not file."), undo: () => fresh() } : null));
  const touched = useRef(false);
  const corrected = useMemo(() => toSubmission(draft, types), [draft, types]);
  const { corrections, notApplicable } = useMemo(() => correctionsOf(original, corrected), [original, corrected]);
  const score = useScore(useMemo(() => write(corrected), [corrected]));
  const wrong = useMemo(() => new Map((score.problem?.errors ?? []).map((one) => [one.pointer, saying(one)])), [score.problem]);
  const changes = [...new Set([...Object.keys(corrections), ...(notApplicable.length > 0 ? ["inputs"] : [])])];
  useEffect(() => { if (touched.current) { keepHalf(place(card), { grounds, draft }); } }, [grounds, draft]);
  const change = (how) => { touched.current = true; setAppeal(how); };
  const setGrounds = (next) => change((now) => ({ ...now, grounds: next }));
  const onDraft = (how, more) => {
    change((now) => ({ ...now, draft: how(now.draft) }));
    if (more) {
      setTold({ text: more.text, undo: (now) => ({ ...now, draft: more.undo(now.draft) }) });
    }
  };
  const body = write({
    grounds: grounds.map((one) => ({ indicator: one.indicator, text: one.text,
      evidence: one.evidence.split(/[、;；\n]/).map((part) => part.trim()).filter(Boolean) })),
    corrections: Object.keys(corrections).length > 0 ? corrections : undefined,
    notApplicable: notApplicable.length > 0 ? notApplicable : undefined,
  });
  const set = (i, name, value) => setGrounds(grounds.map((one, at) => (at === i ? { ...one, [name]: value } : one)));
  const dropped = (i) => {
    setGrounds(grounds.filter((_, at) => at !== i));
    setTold({ text: t("已删除一条理由。", "Grounds were removed."), undo: (now) => ({ ...now, grounds: [...now.grounds.slice(0, i), grounds[i], ...now.grounds.slice(i)] }) });
  };
  const opens = score.card ? card.indicators.filter((one) => one.status === "DETERMINED"
    && score.card.indicators.some((other) => other.code === one.code && other.status === "UNDETERMINED")) : [];
  // no form: a key that means "next" in a field files nothing
  return div({ class: "filing" },
    div({ class: "bar" }, h1(t("提出异议", "File an appeal")), a({ href: format(["card", card.id]) }, `${card.department.name} ${card.ruleset.year}`),
      span({ class: "hint" }, t("边写边存在本机浏览器", "kept in this browser as you write"))),
    h(Told, { of: told, undo: () => { change(told.undo); setTold(null); }, dismiss: () => setTold(null) }),
    section({ class: "panel" }, h2(t("理由", "Grounds")),
      grounds.map((one, i) => div({ class: "ground", key: i },
        label({ class: "field" }, span(t("指标", "Indicator")),
          select({ value: one.indicator, onChange: (event) => set(i, "indicator", event.target.value) },
            card.indicators.map((indicator) => option({ key: indicator.code, value: indicator.code, selected: indicator.code === one.indicator },
              `${indicator.code} ${indicator.path.at(-1)}（${reach(indicator)} / ${indicator.points}）`)))),
        label({ class: "field grow" }, span(t("理由", "Grounds")),
          textarea({ rows: 3, value: one.text, id: `ground-${i}`, onInput: (event) => set(i, "text", event.target.value) })),
        label({ class: "field" }, span(t("佐证（顿号或分号隔开）", "Evidence (separate by ;)")),
          input({ type: "text", id: `evidence-${i}`, value: one.evidence, onInput: (event) => set(i, "evidence", event.target.value) })),
        grounds.length > 1 && button({ type: "button", class: "quiet", "aria-label": t("删除这条理由", "Remove these grounds"), onClick: () => dropped(i) }, "✕"))),
      button({ type: "button", onClick: () => setGrounds([...grounds, { indicator: card.indicators.find((one) => !grounds.some((ground) => ground.indicator === one.code))?.code ?? "", text: "", evidence: "" }]) },
        t("再加一个指标", "Another indicator"))),
    section({ class: "panel" }, h2(t("更正的事实", "Corrected facts")),
      p({ class: "hint" }, t("在下面改成实际情况；没有要更正的就不改。不适用的请勾选“不适用”，清空等于没有填报。目标、检查发现等列表改动后整张列表一起提交。",
        "Change what was otherwise; leave it as it is if nothing was. What does not apply is marked so: a field left blank was not reported. A list that is changed is sent whole.")),
      p({ role: "status" }, changes.length === 0 ? t("没有更正", "nothing is corrected") : t(`有更正：${changes.map(zh).join("、")}`, `corrected: ${changes.join(", ")}`),
        score.card && [t("；按更正后的事实，总分 ", "; by the corrected facts the total is "), strong(reach(score.card)), t(`（原 ${reach(card)}）`, ` (was ${reach(card)})`)]),
      opens.length > 0 && p({ class: "badge warn", id: "opens" }, t(`按这样更正，以下指标会从已确定变为未确定：${opens.map((one) => `${one.code} ${one.path.at(-1)}`).join("、")}`,
        `Corrected like this, what was determined is left open: ${opens.map((one) => one.code).join(", ")}`)),
      score.problem && h(Problem, { problem: score.problem, jump }),
      details({ id: "facts", open: changes.length > 0 }, summary(t("打开填报表更正", "Open the sheet to correct it")), h(Sheet, { draft, manifest, card: score.card, wrong, onDraft, fixed: true }))),
    h(Send, { card, body, grounds, changes, filed: (id) => { keepHalf(place(card), null); location.hash = format(["appeals", id]); } }));
}

/** What is filed cannot be taken back: it is shown once more before. */
function Send({ card, body, grounds, changes, filed }) {
  const box = useRef(null);
  const heading = useRef(null);
  const [problem, setProblem] = useState(null);
  const [busy, setBusy] = useState(false);
  const retry = useMemo(attempt, [body]);
  const name = (code) => card.indicators.find((one) => one.code === code)?.path.at(-1);
  const show = () => {
    box.current.showModal();
    heading.current.focus();
  };
  const sending = useRef(false);
  const file = async () => {
    if (sending.current) {
      return;
    }
    sending.current = true;
    setBusy(true);
    setProblem(null);
    try {
      const made = await ask(`v1/decisions/${card.id}/appeals`, { method: "POST", body, retry });
      box.current.close();
      filed(made.id);
    } catch (failed) {
      setProblem(asProblem(failed));
    } finally {
      sending.current = false;
      setBusy(false);
    }
  };
  return div({ class: "actions" },
    button({ type: "button", class: "primary", id: "file", onClick: show }, t("核对并提出", "Check and file")),
    dialog({ ref: box, "aria-labelledby": "file-title" },
      h2({ id: "file-title", tabIndex: -1, ref: heading }, t("提出前核对", "Before it is filed")),
      tags.ul(grounds.map((one, i) => tags.li({ key: i }, strong(`${one.indicator} ${name(one.indicator) ?? ""}`), p({ class: "said" }, one.text.trim() || t("（没有写理由）", "(no grounds)"))))),
      p(changes.length === 0 ? t("没有更正事实。", "No fact is corrected.") : t(`更正：${changes.map(zh).join("、")}`, `Corrected: ${changes.join(", ")}`)),
      p(t("异议提出后存入档案，不能收回。", "An appeal is kept and cannot be taken back.")),
      problem && h(Problem, { problem }),
      div({ class: "actions" },
        button({ type: "button", class: "primary", id: "file-now", disabled: busy, onClick: file }, t("提出", "File")),
        button({ type: "button", onClick: () => box.current.close() }, t("取消", "Cancel")))));
}

const NAMES = { inputs: "填报项", goals: "目标", findings: "检查发现", evidence: "佐证材料", selfScores: "自评", narrative: "叙述" };
const zh = (name) => NAMES[name] ?? name;

const firstLost = (card) => (card.indicators.find((one) => Number(one.lost) > 0) ?? card.indicators[0]).code;
