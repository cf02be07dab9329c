package org.youju.api.appeals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youju.api.access.Caller;
import org.youju.api.access.Reach;
import org.youju.api.archive.Archive;
import org.youju.api.archive.Link;
import org.youju.api.archive.Retry;
import org.youju.api.archive.Sha256;
import org.youju.api.archive.Writing;
import org.youju.api.decisions.Decision;
import org.youju.api.decisions.Decisions;
import org.youju.document.Place;
import org.youju.document.ProblemsException;
import org.youju.explanation.Explanation;
import org.youju.explanation.Review;
import org.youju.rendering.FormalReply;
import org.youju.rendering.Json;
import org.youju.rendering.Report;

/** Takes appeals from filing to their outcome. */
public final class Appeals {

    private final Archive archive;
    private final Decisions decisions;

    public Appeals(Archive archive, Decisions decisions) {
        this.archive = archive;
        this.decisions = decisions;
    }

    /**
     * Files an appeal and scores the corrected facts by the rules that the decision was made by.
     *
     * @throws ProblemsException DECISION_NOT_FOUND, APPEAL_INVALID, SUBMISSION_INVALID where the corrected submission is not
     *     one, APPEAL_CONFLICT where the decision has an open appeal or was replaced, REPLAY_DIFFERS where this engine would
     *     have decided otherwise
     */
    public Appeal file(String decisionId, byte[] body, Caller caller, @Nullable Retry retry) {
        Optional<String> before = answered(retry);
        if (before.isPresent()) {
            return get(before.get(), caller.reach());
        }
        Decision decision = decisions.get(decisionId, caller.reach());
        Filing filing = Filing.read(body, decisions.ruleset(decision));
        Decisions.Draft corrected = decisions.draft(decision, filing.facts().apply(decisions.written(decision)));
        Map<String, String> content = new HashMap<>(Map.of(
                "decision", decisionId,
                "grounds", Json.write(filing.grounds()),
                "submission", corrected.submission(),
                "scorecard", Json.write(corrected.scorecard()),
                "review", Json.write(review(decision, filing, corrected.submission()))));
        filing.facts().addTo(content);
        String id = archive.write(writing -> Retry.once(writing, retry, once -> {
            refuseWhereNothingIsLeftToAppeal(once.sql(), decisionId);
            Link link = once.append(once.newId(), Link.Kind.APPEAL, caller.name(), content);
            AppealRegister.add(once.sql(), link);
            return link.id();
        }));
        return get(id, caller.reach());
    }

    /**
     * Takes an appeal a step further; the last step makes the decision that takes the place of the old one.
     *
     * @throws ProblemsException APPEAL_NOT_FOUND, APPEAL_INVALID, SUBMISSION_INVALID where the corrected submission is not
     *     one, APPEAL_CONFLICT where it cannot go there from where it stands
     */
    public Appeal move(String id, byte[] body, Caller caller, @Nullable Retry retry) {
        Appeal appeal = get(id, caller.reach());
        if (answered(retry).isPresent()) {
            return appeal;
        }
        Move move = Move.read(body);
        refuseWhereThereIsNoWay(appeal, move.to());
        Decisions.@Nullable Draft outcome = outcome(appeal, move);
        archive.write(writing -> Retry.once(writing, retry, once -> {
            int number = AppealRegister.steps(once.sql(), id).size() + 1;
            if (number != appeal.steps().size() + 1) {
                throw conflict("somebody else took it a step further at the same time", "刚刚已有他人办理了下一步");
            }
            return step(once, appeal, move, number, outcome, caller.name(), Sha256.of(body));
        }));
        return get(id, caller.reach());
    }

    private String step(
            Writing writing,
            Appeal appeal,
            Move move,
            int number,
            Decisions.@Nullable Draft outcome,
            String caller,
            String received) {
        Map<String, String> content =
                new HashMap<>(Map.of("appeal", appeal.id(), "to", move.to().name(), "reason", move.reason()));
        Corrections facts = move.facts();
        if (facts != null) {
            facts.addTo(content);
        }
        if (move.undeterminedReason() != null) {
            content.put("undeterminedReason", move.undeterminedReason());
        }
        if (outcome != null) {
            content.put("review", Json.write(review(appeal.decision(), appeal.filing(), outcome.submission())));
            content.put(
                    "decision",
                    decisions.add(
                            writing,
                            outcome,
                            caller,
                            received,
                            appeal.decision().id()));
        }
        Link link = writing.append(writing.newId(), Link.Kind.APPEAL_STEP, caller, content);
        AppealRegister.addStep(writing.sql(), link, appeal.id(), number, move.to());
        return link.id();
    }

    /** What the new decision says: the old facts where the old one is upheld, the corrected ones where it is adjusted. */
    private Decisions.@Nullable Draft outcome(Appeal appeal, Move move) {
        if (!move.to().decides()) {
            return null;
        }
        Decision old = appeal.decision();
        Corrections facts = move.to() == State.UPHELD
                ? Corrections.NONE
                : Optional.ofNullable(move.facts()).orElse(appeal.filing().facts());
        Decisions.Draft draft = decisions.draft(old, facts.apply(old.submission()));
        refuseWhatOpensWithoutReason(old, draft, move);
        if (move.to() == State.UPHELD) {
            decisions.replay(old).throwIfDifferent();
        } else if (!decisions.movesPoints(old, draft)) {
            throw ProblemsException.of(
                    "APPEAL_CONFLICT",
                    new Place("", 0, "/corrections"),
                    "these corrections move no point; uphold the decision (UPHELD) instead",
                    "按这些更正，没有一分变动；应当维持（UPHELD），并在理由中说明");
        }
        return draft;
    }

    /** What was determined is left open only by somebody who says why: most often a fact was taken away by mistake. */
    private static void refuseWhatOpensWithoutReason(Decision old, Decisions.Draft draft, Move move) {
        List<String> opened = Decisions.opened(old, draft);
        if (opened.isEmpty() == (move.undeterminedReason() == null)) {
            return;
        }
        String names = String.join("、", opened);
        throw opened.isEmpty()
                ? ProblemsException.of(
                        "APPEAL_CONFLICT",
                        new Place("", 0, "/undeterminedReason"),
                        "this leaves open nothing that was determined, so there is no reason to give for it",
                        "这一步没有让已确定的得分变为未确定，不必写改为未确定的理由")
                : ProblemsException.of(
                        "APPEAL_CONFLICT",
                        new Place("", 0, "/undeterminedReason"),
                        "by these facts what was determined is left open: " + names
                                + "; a value that is taken away (null) counts as not reported. Where an input does not"
                                + " apply, name it in `notApplicable`; where this is meant, say why in `undeterminedReason`",
                        "按这些事实，原已确定的得分会变为未确定：" + names + "。取消填报等于没有填报；属于不适用的，请改为“不适用”；确实应当改为未确定的，请写明改为未确定的理由");
    }

    private Review review(Decision decision, Filing filing, String submission) {
        return Review.of(decisions.explain(decision), decisions.explain(decision, submission), filing.contested());
    }

    private Optional<String> answered(@Nullable Retry retry) {
        return retry == null ? Optional.empty() : archive.read(retry::answered);
    }

    private static void refuseWhereNothingIsLeftToAppeal(JdbcClient sql, String decision) {
        AppealRegister.open(sql, decision).ifPresent(open -> {
            throw conflict(
                    "decision " + decision + " has an appeal that is not closed yet: " + open,
                    "该决定已有一件尚未办结的异议：" + open);
        });
        Decisions.later(sql, decision).ifPresent(later -> {
            throw conflict(
                    "decision " + decision + " was replaced by " + later + "; appeal against that one",
                    "该决定已被 " + later + " 取代；请对新的决定提出异议");
        });
    }

    private static void refuseWhereThereIsNoWay(Appeal appeal, State to) {
        List<State> next = appeal.state().next();
        if (!next.contains(to)) {
            throw conflict(
                    "it is " + appeal.state() + ", and goes on to " + next + " only, not to " + to,
                    "异议现为“" + appeal.state().zh() + "”，" + (next.isEmpty() ? "已经办结" : "下一步只能是" + zh(next)) + "，不能是“"
                            + to.zh() + "”");
        }
    }

    private static String zh(List<State> states) {
        return String.join(
                "或", states.stream().map(state -> "“" + state.zh() + "”").toList());
    }

    private static ProblemsException conflict(String message, String messageZh) {
        return ProblemsException.of("APPEAL_CONFLICT", new Place("", 0, ""), message, messageZh);
    }

    /**
     * @param reach what is not within it is, for who asks, not there
     * @throws ProblemsException APPEAL_NOT_FOUND, ARCHIVE_ALTERED
     */
    public Appeal get(String id, Reach reach) {
        Link link =
                archive.link(id).filter(one -> one.kind() == Link.Kind.APPEAL).orElseThrow(() -> notFound(id));
        Decision decision = decisions.get(link.get("decision"), Reach.everything());
        if (!decision.isWithin(reach)) {
            throw notFound(id);
        }
        List<Step> steps = archive.read(sql -> AppealRegister.steps(sql, id)).stream()
                .map(step -> Step.of(archive.link(step).orElseThrow()))
                .toList();
        return new Appeal(
                link,
                decision,
                Filing.of(
                        AppealRegister.grounds(link.get("grounds")),
                        Optional.ofNullable(Corrections.of(link.content())).orElse(Corrections.NONE)),
                link.get("submission"),
                link.get("scorecard"),
                link.get("review"),
                decisions.ruleset(decision),
                steps);
    }

    private static ProblemsException notFound(String id) {
        return ProblemsException.of(
                "APPEAL_NOT_FOUND", new Place("", 0, ""), "there is no appeal `" + id + "`", "没有编号为“" + id + "”的异议");
    }

    /**
     * The reply to an appeal, as it stands: by the outcome where there is one, else by the corrections asked for.
     *
     * @throws ProblemsException APPEAL_NOT_FOUND, REPLAY_DIFFERS where this engine would have decided otherwise
     */
    public Report reply(Appeal appeal) {
        Decision old = appeal.decision();
        Optional<Decision> outcome =
                appeal.outcome().map(Step::decision).map(one -> decisions.get(one, Reach.everything()));
        Explanation before = decisions.explain(old);
        Explanation after =
                outcome.map(decisions::explain).orElseGet(() -> decisions.explain(old, appeal.submission()));
        return FormalReply.of(
                ReplyText.of(appeal, outcome.map(Decision::submission).orElse(appeal.submission())),
                before.scorecard(),
                after.scorecard(),
                decisions.explain(old, appeal.submission()).scorecard(),
                Review.of(before, after, appeal.filing().contested()));
    }

    /** Appeals that fit and are within reach, the newest first. */
    public AppealRegister.Page find(AppealRegister.Query query, Reach reach) {
        return archive.read(sql -> AppealRegister.find(sql, query, reach));
    }

    /** What the tables of appeals say otherwise than the link of an appeal or a step; empty where they agree. */
    public Optional<String> unregistered(Link link) {
        return archive.read(sql -> AppealRegister.mismatch(sql, link));
    }
}
