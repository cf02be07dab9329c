package org.youju.api.decisions;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youju.api.access.Caller;
import org.youju.api.access.Reach;
import org.youju.api.archive.Archive;
import org.youju.api.archive.Link;
import org.youju.api.archive.Retry;
import org.youju.api.archive.Writing;
import org.youju.api.documents.Sizes;
import org.youju.api.publications.Publications;
import org.youju.api.source.OpenRulesets;
import org.youju.document.Diagnostic.Text;
import org.youju.document.Documents;
import org.youju.document.Node;
import org.youju.document.Place;
import org.youju.document.Problems;
import org.youju.document.ProblemsException;
import org.youju.explanation.Explanation;
import org.youju.intake.Percentages;
import org.youju.rendering.Json;
import org.youju.ruleset.Ruleset;
import org.youju.ruleset.RulesetId;
import org.youju.scorecard.Scorecard;
import org.youju.scorecard.Scorecard.Department;
import org.youju.scoring.Sheet;
import org.youju.scoring.Youju;
import org.youju.submission.Submission;
import org.youju.submission.SubmissionReader;
import org.youju.submission.SubmissionWriter;
import org.youju.workbook.Template;
import tools.jackson.databind.node.ObjectNode;

/** Makes decisions, and says them again. */
public final class Decisions {

    private final Archive archive;
    private final RulesetShelf shelf;
    private final Supplier<OpenRulesets> current;
    private final KeptStatistics statistics;

    /** @param current the rulesets that are served at the moment */
    public Decisions(Archive archive, Supplier<OpenRulesets> current) {
        this.archive = archive;
        this.shelf = new RulesetShelf(archive, current);
        this.current = current;
        this.statistics = new KeptStatistics(archive);
    }

    /** A score that is worked out and not yet kept. */
    public record Draft(OpenRulesets rulesets, Sheet sheet, String submission, Scorecard scorecard) {}

    /**
     * Reads a request and scores it by the rulesets that are served.
     *
     * @param read gives the sheet, and refuses what is none
     */
    public Draft draft(Function<Youju, Sheet> read) {
        OpenRulesets rulesets = current.get();
        Sheet given = read.apply(rulesets.youju());
        Sizes.refuseTooLarge(given.submission());
        Draft draft = score(rulesets, rulesets.youju(), given.submission());
        return new Draft(
                draft.rulesets(),
                draft.sheet(),
                draft.submission(),
                draft.scorecard().withNotes(given.notes()));
    }

    /** Scores another submission by the rules that a decision was made by. */
    public Draft draft(Decision decision, byte[] submission) {
        Youju youju = shelf.open(decision.digest());
        Problems problems = new Problems();
        Node document = Percentages.ofGoals(Documents.json(submission, "", problems), problems);
        Submission read = Percentages.ofInputs(
                SubmissionReader.kept(document, problems), shelf.ruleset(decision.digest()), problems);
        Submission corrected = youju.sheet(read, problems).submission();
        Sizes.refuseLarger(corrected, read(youju, decision.submission()).submission());
        return score(current.get(), youju, corrected);
    }

    /** The sheet of a decision as somebody has to write it to have it read without a question. */
    public String written(Decision decision) {
        Sheet sheet = read(shelf.open(decision.digest()), decision.submission());
        return Json.write(Percentages.asWritten(sheet.submission(), sheet.year().ruleset()));
    }

    /** What is scored is what is kept: the pointers of an explanation point into the text that anybody can get. */
    private static Draft score(OpenRulesets rulesets, Youju youju, Submission given) {
        RulesetId id = youju.year(given.scheme(), given.year(), given.revision())
                .ruleset()
                .id();
        String submission = Json.write(SubmissionWriter.tree(given.under(id.scheme(), id.revision())));
        Sizes.refuseTooLong(submission);
        Sheet sheet = read(youju, submission);
        return new Draft(rulesets, sheet, submission, youju.score(sheet));
    }

    private static Sheet read(Youju youju, String submission) {
        Problems problems = new Problems();
        return youju.sheet(SubmissionReader.kept(submission.getBytes(StandardCharsets.UTF_8), problems), problems);
    }

    /** The answer that a request was given before, if it is one sent again. */
    public Optional<Decision> answered(@Nullable Retry retry, Reach reach) {
        return retry == null ? Optional.empty() : archive.read(retry::answered).map(id -> get(id, reach));
    }

    /**
     * Keeps a score, once for each retry.
     *
     * @param caller who decides
     * @param received SHA-256 of the request's body
     * @param reason why it is made although something speaks against it, null where none is given
     * @return the decision made now, or the one that the same request made before
     * @throws org.youju.document.ProblemsException RULESET_ALTERED where the revision is known to be published with other
     *     rules, FORBIDDEN where the department is none of the caller's,
     *     SUBMISSION_INVALID where the sheet says nothing and no reason is given
     */
    public Decision make(Draft draft, Caller caller, String received, @Nullable Retry retry, @Nullable String reason) {
        Department department = draft.scorecard().department();
        caller.reach().require(department.name(), department.code(), department.region());
        if (reason == null && saysNothing(draft.sheet().submission())) {
            throw ProblemsException.of(
                    SubmissionReader.INVALID,
                    new Place("", 0, ""),
                    "the sheet is empty: it has no input, goal, finding or self-score. Where it is to be decided all the"
                            + " same, give a `reason`",
                    "整张自评表没有填报任何内容；确需据此作出决定的，请写明理由");
        }
        Prepared prepared = Prepared.of(draft, archive.newId());
        String id = archive.write(writing -> Retry.once(writing, retry, once -> {
            // another process may have published the year since, with other rules
            Publications.check(once.sql(), draft.sheet().year().ruleset());
            return add(once, prepared, caller.name(), received, null, reason);
        }));
        return get(id, caller.reach());
    }

    private static boolean saysNothing(Submission given) {
        return given.inputs().isEmpty()
                && given.goals().isEmpty()
                && (given.findings() == null || given.findings().isEmpty())
                && given.selfScores().isEmpty();
    }

    /**
     * Adds a decision to what else is being written.
     *
     * @param earlier the decision that it takes the place of
     * @return its id
     */
    public String add(Writing writing, Draft draft, String caller, String received, String earlier) {
        return add(writing, Prepared.of(draft, writing.newId()), caller, received, earlier, null);
    }

    /**
     * A decision as far as it can be made without the chain, so that others need not wait for it.
     *
     * @param json the scorecard to the letter, and {@code card} what it says
     */
    private record Prepared(Draft draft, String id, String json, ObjectNode card) {

        private static Prepared of(Draft draft, String id) {
            String json = Json.write(draft.scorecard().withId(id));
            return new Prepared(draft, id, json, ExactJson.read(json));
        }
    }

    private String add(
            Writing writing,
            Prepared prepared,
            String caller,
            String received,
            @Nullable String earlier,
            @Nullable String reason) {
        Draft draft = prepared.draft();
        Ruleset ruleset = draft.sheet().year().ruleset();
        shelf.keep(writing, draft.rulesets(), ruleset);
        Publications.see(writing, ruleset, caller);
        Link link = writing.append(
                prepared.id(),
                Link.Kind.DECISION,
                caller,
                Decision.content(
                        draft.submission(),
                        prepared.json(),
                        draft.scorecard().ruleset(),
                        draft.scorecard().engine(),
                        ruleset.published() != null,
                        received,
                        earlier,
                        reason));
        Decision decision = Decision.of(link);
        Register.add(writing.sql(), decision, prepared.card());
        statistics.add(writing, decision, prepared.card());
        return prepared.id();
    }

    /**
     * @param reach what is not within it is, for who asks, not there
     * @throws org.youju.document.ProblemsException DECISION_NOT_FOUND, ARCHIVE_ALTERED
     */
    public Decision get(String id, Reach reach) {
        Decision decision = Decision.of(archive.link(id).orElseThrow(() -> DecisionNotFound.id(id)));
        if (!decision.isWithin(reach)) {
            throw DecisionNotFound.id(id);
        }
        return decision;
    }

    /** The decision that took the place of this one, if one did. */
    public Optional<String> later(String id) {
        return archive.read(sql -> later(sql, id));
    }

    /** Other decisions in force of the same department and year; none where this one was replaced. */
    public List<String> doubles(Decision decision) {
        return archive.read(sql -> Register.doubles(sql, decision.id()));
    }

    /** The same inside a transaction. */
    public static Optional<String> later(JdbcClient sql, String id) {
        return sql.sql("SELECT id FROM decision WHERE earlier = ?")
                .param(id)
                .query(String.class)
                .optional();
    }

    /** The table that a decision was made by. */
    public Ruleset ruleset(Decision decision) {
        return shelf.ruleset(decision.digest());
    }

    /** Whether a score of the same table awards another number of points than a decision did, anywhere. */
    public boolean movesPoints(Decision decision, Draft draft) {
        return Replay.of(decision, draft.scorecard()).differences().stream()
                .anyMatch(one -> one.pointer().matches("(/indicators/\\d+|/total)?/(score|range/low|range/high)"));
    }

    /** The codes and names of what a decision determined and a score of the same table leaves open. */
    public static List<String> opened(Decision decision, Draft draft) {
        Set<String> determined = new HashSet<>();
        ExactJson.read(decision.scorecard()).get("indicators").forEach(one -> {
            if (one.get("status").asString().equals(Scorecard.Status.DETERMINED.name())) {
                determined.add(one.get("code").asString());
            }
        });
        return draft.scorecard().indicators().stream()
                .filter(one -> one.status() == Scorecard.Status.UNDETERMINED && determined.contains(one.code()))
                .map(one -> one.code() + " " + one.name())
                .toList();
    }

    /** Scores the stored submission again, by the stored ruleset. */
    public Replay replay(Decision decision) {
        Youju youju = shelf.open(decision.digest());
        Scorecard card = youju.score(read(youju, decision.submission())).withId(decision.id());
        return Replay.of(decision, card);
    }

    /**
     * Explains a decision by the ruleset it was made by.
     *
     * @throws org.youju.document.ProblemsException REPLAY_DIFFERS where this engine would decide otherwise: an explanation
     *     of another score than the stored one explains nothing
     */
    public Explanation explain(Decision decision) {
        replay(decision).throwIfDifferent();
        return explain(decision, decision.submission()).withId(decision.id());
    }

    /**
     * Explains another submission by the ruleset that a decision was made by. What is kept is explained whatever its size:
     * earlier versions kept larger sheets.
     */
    public Explanation explain(Decision decision, String submission) {
        Youju youju = shelf.open(decision.digest());
        return youju.explain(read(youju, submission));
    }

    /**
     * A decision as a filled workbook.
     *
     * @throws org.youju.document.ProblemsException REPLAY_DIFFERS where this engine would decide otherwise
     */
    public byte[] workbook(Decision decision) {
        replay(decision).throwIfDifferent();
        Youju youju = shelf.open(decision.digest());
        Sheet sheet = read(youju, decision.submission());
        return Template.scored(sheet.year().ruleset(), sheet.submission(), youju.score(sheet));
    }

    /** Decisions that fit and are within reach, the newest first. */
    public Register.Page find(Register.Query query, Reach reach) {
        return archive.read(sql -> Register.find(sql, query, reach));
    }

    /**
     * What the decisions in force of a year come to, within reach, one for each department; nothing where there is no such year.
     *
     * @param most how many sheets are listed, those with the lowest scores first
     */
    public Statistics statistics(String scheme, int year, Reach reach, int most) {
        return statistics.of(scheme, year, reach, most);
    }

    /** What is kept of the years. */
    public KeptStatistics statistics() {
        return statistics;
    }

    /** What the tables beside the chain say otherwise than the link of a decision; empty where they agree. */
    public Optional<String> unregistered(Link link, Recount recount) {
        Decision decision = Decision.of(link);
        ObjectNode card = ExactJson.read(decision.scorecard());
        return archive.read(sql -> Register.mismatch(sql, decision, card)).or(() -> recount.take(decision, card));
    }

    /** The revision that a link's decision was made by as published; empty where that was a draft. */
    public Optional<RulesetId> published(Link link) {
        Decision decision = Decision.of(link);
        return decision.published() ? Optional.of(decision.ruleset()) : Optional.empty();
    }

    /** Tells what is wrong with the rulesets that decisions were made by. */
    public void checkRulesets(Consumer<Text> wrong) {
        shelf.check(wrong);
    }
}
