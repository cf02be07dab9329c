// A new appeal: grounds for each contested indicator, and the facts as they should be. The facts are corrected in the form
// that the sheet was filled in with; what differs from the decision's sheet is what is sent.

import { h, tags, useMemo, useState } from "../app/lib.js";
import { t } from "../app/store.js";
import { read, readDecimals, write } from "../app/exact.js";
import { format } from "../app/route.js";
import { ask, askOnce, askText, attempt } from "../app/api.js";
import { Answered, Empty, Problem, asProblem, reach, useAnswer } from "../app/parts.js";
import { fromSubmission, mergePatch, toSubmission } from "../score/draft.js";
import { Sheet } from "../score/sheet.js";
import { jump, useScore } from "../score/live.js";

const { div, h1, h2, p, section, label, span, select, option, textarea, input, button, a, strong, details, summary } = tags;

export function Filing({ decision }) {
  const answer = useAnswer(async () => {
    const [card, submission] = await Promise.all([ask(`v1/decisions/${decision}`), askText(`v1/decisions/${decision}/submission`)]);
    return { card, submission, manifest: await askOnce(`v1/rulesets/${card.ruleset.scheme}/${card.ruleset.year}`) };
  }, [decision]);
  return decision
    ? h(Answered, { of: answer }, (value) => h(Form, value))
    : h(Empty, {}, t("请从一份决定的得分页提出异议。", "Appeal from a decision's scorecard."));
}

function Form({ card, submission, manifest }) {
  const original = useMemo(() => readDecimals(submission), [submission]);
  const types = useMemo(() => Object.fromEntries(manifest.inputs.map((one) => [one.name, one.type])), [manifest]);
  const [grounds, setGrounds] = useState([{ indicator: firstLost(card), text: "", evidence: "" }]);
  const [draft, setDraft] = useState(() => fromSubmission(read(submission)));
  const [problem, setProblem] = useState(null);
  const [busy, setBusy] = useState(false);
  const corrected = useMemo(() => toSubmission(draft, types), [draft, types]);
  const corrections = useMemo(() => mergePatch(original, corrected), [original, corrected]);
  const score = useScore(useMemo(() => write(corrected), [corrected]));
  const wrong = useMemo(() => new Map((score.problem?.errors ?? []).map((one) => [one.pointer, t(one.messageZh, one.message)])), [score.problem]);
  const changes = Object.keys(corrections);
  const body = write({
    grounds: grounds.map((one) => ({ indicator: one.indicator, text: one.text,
      evidence: one.evidence.split(/[、;；\n]/).map((part) => part.trim()).filter(Boolean) })),
    corrections: changes.length > 0 ? corrections : undefined,
  });
  const retry = useMemo(attempt, [body]);
  const file = async (event) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      const made = await ask(`v1/decisions/${card.id}/appeals`, { method: "POST", body, retry });
      location.hash = format(["appeals", made.id]);
    } catch (failed) {
      setProblem(asProblem(failed));
    } finally {
      setBusy(false);
    }
  };
  const set = (i, name, value) => setGrounds(grounds.map((one, at) => (at === i ? { ...one, [name]: value } : one)));
  return tags.form({ class: "filing", onSubmit: file },
    div({ class: "bar" }, h1(t("提出异议", "File an appeal")), a({ href: format(["card", card.id]) }, `${card.department.name} ${card.ruleset.year}`)),
    section({ class: "panel" }, h2(t("理由", "Grounds")),
      grounds.map((one, i) => div({ class: "ground", key: i },
        label({ class: "field" }, span(t("指标", "Indicator")),
          select({ value: one.indicator, onChange: (event) => set(i, "indicator", event.target.value) },
            card.indicators.map((indicator) => option({ key: indicator.code, value: indicator.code, selected: indicator.code === one.indicator },
              `${indicator.code} ${indicator.path.at(-1)}（${reach(indicator)} / ${indicator.points}）`)))),
        label({ class: "field grow" }, span(t("理由", "Grounds")),
          textarea({ rows: 3, value: one.text, id: `ground-${i}`, onInput: (event) => set(i, "text", event.target.value) })),
        label({ class: "field" }, span(t("佐证（顿号或分号隔开）", "Evidence (separate by ;)")),
          input({ type: "text", value: one.evidence, onInput: (event) => set(i, "evidence", event.target.value) })),
        grounds.length > 1 && button({ type: "button", class: "quiet", "aria-label": t("删除这条理由", "Remove these grounds"), onClick: () => setGrounds(grounds.filter((_, at) => at !== i)) }, "✕"))),
      button({ type: "button", onClick: () => setGrounds([...grounds, { indicator: card.indicators.find((one) => !grounds.some((ground) => ground.indicator === one.code))?.code ?? "", text: "", evidence: "" }]) },
        t("再加一个指标", "Another indicator"))),
    section({ class: "panel" }, h2(t("更正的事实", "Corrected facts")),
      p({ class: "hint" }, t("在下面改成实际情况；没有要更正的就不改。目标、检查发现等列表改动后整张列表一起提交。", "Change what was otherwise; leave it as it is if nothing was. A list that is changed is sent whole.")),
      p({ role: "status" }, changes.length === 0 ? t("没有更正", "nothing is corrected") : t(`有更正：${changes.map(zh).join("、")}`, `corrected: ${changes.join(", ")}`),
        score.card && [t("；按更正后的事实，总分 ", "; by the corrected facts the total is "), strong(reach(score.card)), t(`（原 ${reach(card)}）`, ` (was ${reach(card)})`)]),
      score.problem && h(Problem, { problem: score.problem, jump }),
      details({ id: "facts" }, summary(t("打开填报表更正", "Open the sheet to correct it")), h(Sheet, { draft, manifest, card: score.card, wrong, onDraft: setDraft, fixed: true }))),
    problem && h(Problem, { problem }),
    div({ class: "actions" }, button({ type: "submit", class: "primary", id: "file", disabled: busy }, t("提出", "File"))));
}

const NAMES = { inputs: "填报项", goals: "目标", findings: "检查发现", evidence: "佐证材料", selfScores: "自评", narrative: "叙述" };
const zh = (name) => NAMES[name] ?? name;

const firstLost = (card) => (card.indicators.find((one) => Number(one.lost) > 0) ?? card.indicators[0]).code;
