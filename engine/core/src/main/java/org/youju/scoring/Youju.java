package org.youju.scoring;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.youju.document.Documents;
import org.youju.document.Node;
import org.youju.document.Problems;
import org.youju.document.ProblemsException;
import org.youju.explanation.Explainer;
import org.youju.explanation.Explanation;
import org.youju.explanation.Rescoring;
import org.youju.facts.FactsReader;
import org.youju.form.FormReader;
import org.youju.intake.Doubles;
import org.youju.intake.Percentages;
import org.youju.ledger.Ledger;
import org.youju.ruleset.KnownPublications;
import org.youju.ruleset.Ruleset;
import org.youju.ruleset.RulesetFiles;
import org.youju.ruleset.RulesetId;
import org.youju.ruleset.RulesetReader;
import org.youju.scorecard.Scorecard;
import org.youju.submission.Submission;
import org.youju.submission.SubmissionReader;

/** The rulesets there are, and what they say of a sheet. Safe for use by many threads. */
public final class Youju {

    private static final EngineVersion VERSION = EngineVersion.read();

    private final Years years;

    private Youju(Years years) {
        this.years = years;
    }

    /** @throws ProblemsException RULESET_INVALID where a ruleset has an error; none of it was compiled or run then */
    public static Youju open(RulesetFiles files) {
        return of(RulesetReader.all(files).stream().map(YearRules::read).toList());
    }

    /**
     * Opens a year only when it is asked for, so that one sheet does not wait for all years; what is wrong with a year is
     * said then.
     */
    public static Youju onDemand(RulesetFiles files) {
        return onDemand(files, KnownPublications.NONE);
    }

    /** The same; who asks for a year that is not as it is known to be published is refused. */
    public static Youju onDemand(RulesetFiles files, KnownPublications known) {
        return new Youju(Years.onDemand(files, known));
    }

    /** Years that were opened one by one. */
    public static Youju of(List<YearRules> years) {
        return of(years, Map.of());
    }

    /** @param refused published revisions that cannot be had, and what to say to who asks for one */
    public static Youju of(List<YearRules> years, Map<RulesetId, ProblemsException> refused) {
        return new Youju(Years.of(years, refused));
    }

    /** Which build of the engine this is, as stamped on every scorecard: {@code 0.1.0-SNAPSHOT+53ed8ef0a1}. */
    public static String engineVersion() {
        return VERSION.build();
    }

    /** The version without the build: {@code 0.1.0}. */
    public static String engineRelease() {
        return VERSION.release();
    }

    /**
     * Every ruleset without an error, ordered by scheme, year and revision.
     *
     * @throws ProblemsException RULESET_INVALID where all of them have one
     */
    public List<YearRules> years() {
        return years.all();
    }

    /**
     * @param scheme null where there is only one
     * @param revision null for the newest that is published, or the newest draft where none is
     * @throws ProblemsException RULESET_NOT_FOUND naming those there are; RULESET_INVALID where it was not open yet and has
     *     an error
     */
    public YearRules year(@Nullable String scheme, int year, @Nullable Integer revision) {
        return years.find(scheme, year, revision);
    }

    /**
     * @param file the name to give in messages, "" for a request body
     * @throws ProblemsException MALFORMED, TOO_LARGE, FORM_UNKNOWN, WORKBOOK_REFUSED, SUBMISSION_INVALID with all that is wrong,
     *     RULESET_NOT_FOUND
     */
    public Sheet read(byte[] bytes, Format format, String file) {
        Problems problems = new Problems();
        Submission given = submission(bytes, format, file, problems);
        YearRules year = yearOf(given, problems);
        Submission meant = Percentages.ofInputs(given, year.ruleset(), problems);
        Doubles.tell(meant, problems);
        return sheet(year, meant, problems);
    }

    /**
     * Reads a sheet to be scored by the tables of other years of its scheme.
     *
     * @param file the name to give in messages, "" for a request body
     * @return one for each of {@code others}, in their order
     * @throws ProblemsException as {@link #read}
     */
    public List<OtherYear> read(byte[] bytes, Format format, String file, List<Integer> others) {
        Problems problems = new Problems();
        Submission submission = submission(bytes, format, file, problems);
        problems.throwIfAny(SubmissionReader.INVALID);
        String named = submission.scheme();
        String scheme = named != null
                ? named
                : year(null, submission.year(), submission.revision())
                        .ruleset()
                        .id()
                        .scheme();
        return under(
                submission,
                others.stream().map(other -> year(scheme, other, null)).toList());
    }

    /**
     * Reads a sheet to be scored by other tables, whichever year it was made for.
     *
     * @param file the name to give in messages, "" for a request body
     * @return one for each of {@code years}, in their order
     * @throws ProblemsException MALFORMED, TOO_LARGE, FORM_UNKNOWN, WORKBOOK_REFUSED, SUBMISSION_INVALID
     */
    public List<OtherYear> under(byte[] bytes, Format format, String file, List<YearRules> others) {
        Problems problems = new Problems();
        Submission submission = submission(bytes, format, file, problems);
        problems.throwIfAny(SubmissionReader.INVALID);
        return under(submission, others);
    }

    private List<OtherYear> under(Submission submission, List<YearRules> others) {
        return others.stream()
                .map(year -> {
                    OtherYear.Adapted adapted = new OtherYear.Adapted(year.ruleset());
                    Problems problems = new Problems();
                    Submission there = Percentages.ofInputs(adapted.of(submission), year.ruleset(), problems);
                    return new OtherYear(sheet(there, problems), adapted.leftOut());
                })
                .toList();
    }

    private Submission submission(byte[] bytes, Format format, String file, Problems problems) {
        FileKind.refuseOthers(bytes, format, file);
        return switch (format) {
            case JSON -> given(Documents.json(bytes, file, problems), problems);
            case YAML -> given(Documents.yaml(bytes, file, problems), problems);
            case FORM -> FormReader.read(bytes, file, rulesets(), problems);
            case WORKBOOK -> FormatReader.of(format).read(bytes, file, rulesets(), problems);
        };
    }

    private static Submission given(Node document, Problems problems) {
        return SubmissionReader.of(Percentages.ofGoals(document, problems), problems);
    }

    private List<Ruleset> rulesets() {
        return years().stream().map(YearRules::ruleset).toList();
    }

    /**
     * @param problems what was found wrong with the submission so far
     * @throws ProblemsException SUBMISSION_INVALID with all that is wrong, RULESET_NOT_FOUND
     */
    public Sheet sheet(Submission submission, Problems problems) {
        return sheet(yearOf(submission, problems), submission, problems);
    }

    private static Sheet sheet(YearRules year, Submission submission, Problems problems) {
        return new Sheet(year, submission, FactsReader.read(year.vocabulary(), submission, problems), problems.notes());
    }

    private YearRules yearOf(Submission submission, Problems problems) {
        boolean yearIsGood = problems.list().stream()
                .noneMatch(problem -> List.of("/year", "/scheme", "/revision", "")
                        .contains(problem.place().pointer()));
        if (!yearIsGood) {
            problems.throwIfAny(SubmissionReader.INVALID);
        }
        return year(submission.scheme(), submission.year(), submission.revision())
                .of(submission, problems);
    }

    /** @throws ProblemsException RULESET_INCOMPLETE where the rules do not decide each item exactly once */
    public Scorecard score(Sheet sheet) {
        return scorecard(sheet, ledger(sheet));
    }

    /** @throws ProblemsException RULESET_INCOMPLETE where the rules do not decide each item exactly once */
    public Explanation explain(Sheet sheet) {
        Ledger ledger = ledger(sheet);
        return explainer(sheet, ledger)
                .explain(scorecard(sheet, ledger), ledger, sheet.year().fireRejected(sheet.facts()));
    }

    /**
     * What {@link #explain} says of one indicator, but for what it would take, which asks for the sheet to be scored again
     * and again.
     *
     * @param position the indicator's in the ruleset, or that of the total behind them
     * @throws ProblemsException RULESET_INCOMPLETE where the rules do not decide each item exactly once
     */
    public Explanation.OfIndicator grounds(Sheet sheet, int position) {
        Ledger ledger = ledger(sheet);
        return explainer(sheet, ledger)
                .grounds(
                        position, scorecard(sheet, ledger), ledger, sheet.year().fireRejected(sheet.facts()));
    }

    private static Explainer explainer(Sheet sheet, Ledger ledger) {
        YearRules year = sheet.year();
        return new Explainer(
                year.ruleset(),
                year.rules(),
                sheet.facts(),
                new Rescoring(year.vocabulary(), sheet.submission(), ledger, year::ledger));
    }

    /**
     * Every point of a sheet with its grounds as data; {@link #scorecard} says it in words.
     *
     * @throws ProblemsException RULESET_INCOMPLETE where the rules do not decide each item exactly once
     */
    public Ledger ledger(Sheet sheet) {
        return sheet.year().ledger(sheet.facts());
    }

    /** What {@link #score} gives, of a ledger that was posted before. */
    public Scorecard scorecard(Sheet sheet, Ledger ledger) {
        return scorecard(sheet, ledger, true);
    }

    /**
     * What {@link #score} gives, with the entries left out.
     *
     * @throws ProblemsException RULESET_INCOMPLETE where the rules do not decide each item exactly once
     */
    public Scorecard scoreWithoutEntries(Sheet sheet) {
        return scorecard(sheet, ledger(sheet), false);
    }

    private static Scorecard scorecard(Sheet sheet, Ledger ledger, boolean withEntries) {
        return sheet.year()
                .scorecards()
                .make(sheet.submission(), sheet.facts(), ledger, VERSION.build(), withEntries)
                .withNotes(sheet.notes());
    }
}
