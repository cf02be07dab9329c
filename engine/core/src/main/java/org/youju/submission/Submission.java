package org.youju.submission;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.youju.document.Place;

/**
 * A department's sheet of one year.
 *
 * @param scheme which table; null where the receiver has one default scheme
 * @param year picks the ruleset
 * @param revision which revision of the year; null for the newest published
 * @param inputs named values in the order given; each name and unit is declared by the ruleset
 * @param goals whatever has a planned and an actual value, under its indicator's code
 * @param findings facts found that cost points; null where the sheet does not say whether there are any, empty where there
 *     are none
 * @param selfScores what the department awarded itself
 */
public record Submission(
        @Nullable String scheme,
        int year,
        @Nullable Integer revision,
        Department department,
        Narrative narrative,
        Map<String, Answer> inputs,
        List<Goal> goals,
        @Nullable List<Finding> findings,
        List<Evidence> evidence,
        List<SelfScore> selfScores) {

    public Submission {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        goals = List.copyOf(goals);
        findings = findings == null ? null : List.copyOf(findings);
        evidence = List.copyOf(evidence);
        selfScores = List.copyOf(selfScores);
    }

    /** The same with its table named in full. */
    public Submission under(String namedScheme, int namedRevision) {
        return new Submission(
                namedScheme, year, namedRevision, department, narrative, inputs, goals, findings, evidence, selfScores);
    }

    /** The same with one input answered otherwise. */
    public Submission withInput(String name, Answer answer) {
        Map<String, Answer> changed = new LinkedHashMap<>(inputs);
        changed.put(name, answer);
        return with(changed, goals, findings);
    }

    /** The same without one input. */
    public Submission withoutInput(String name) {
        Map<String, Answer> changed = new LinkedHashMap<>(inputs);
        changed.remove(name);
        return with(changed, goals, findings);
    }

    /** The same with one goal, known by its place, replaced. */
    public Submission withGoal(Goal changed) {
        return with(
                inputs,
                goals.stream()
                        .map(goal -> goal.place().equals(changed.place()) ? changed : goal)
                        .toList(),
                findings);
    }

    /** The same with one finding, known by its place, counted otherwise; zero leaves it out. */
    public Submission withCount(Finding counted, BigDecimal count) {
        return findings == null
                ? this
                : with(
                        inputs,
                        goals,
                        findings.stream()
                                .filter(one -> count.signum() > 0 || !one.equals(counted))
                                .map(one -> one.equals(counted) ? one.withCount(count) : one)
                                .toList());
    }

    private Submission with(Map<String, Answer> otherInputs, List<Goal> otherGoals, @Nullable List<Finding> others) {
        return new Submission(
                scheme, year, revision, department, narrative, otherInputs, otherGoals, others, evidence, selfScores);
    }

    public record Department(
            String name, @Nullable String code, @Nullable String region) {}

    /** Free text; never scored. */
    public record Narrative(
            @Nullable String goal,
            @Nullable String completion,
            @Nullable String unfinished) {

        public static final Narrative NONE = new Narrative(null, null, null);
    }

    /** The value of an input. An input that is not in the map is missing, which is none of these. */
    public sealed interface Answer {

        Place place();

        record YesNo(boolean yes, Place place) implements Answer {}

        record Amount(BigDecimal value, Place place) implements Answer {}

        record Text(String text, Place place) implements Answer {}

        /** {@code null} in the submission. */
        record NotApplicable(Place place) implements Answer {}
    }

    /**
     * @param planned the target, null where missing
     * @param actual what was reached, null where missing
     * @param start for goals measured by dates: the day from which days are counted, itself not counted; null where missing
     * @param finish the day on which it was done; null where missing
     * @param better which direction is an improvement
     * @param level for goals judged by a reviewer: 达成, 部分达成 or whatever the year calls its levels; {@code actual} is the share
     *     then, in percent; null where missing
     * @param weight relative to the indicator's other goals; null for even weights
     */
    public record Goal(
            String indicator,
            String name,
            @Nullable String unit,
            @Nullable BigDecimal planned,
            @Nullable BigDecimal actual,
            @Nullable LocalDate start,
            @Nullable LocalDate finish,
            Better better,
            @Nullable BigDecimal weight,
            @Nullable String level,
            @Nullable String note,
            Place place) {

        /** One that nobody judges. */
        public Goal(
                String indicator,
                String name,
                @Nullable String unit,
                @Nullable BigDecimal planned,
                @Nullable BigDecimal actual,
                @Nullable LocalDate start,
                @Nullable LocalDate finish,
                Better better,
                @Nullable BigDecimal weight,
                @Nullable String note,
                Place place) {
            this(indicator, name, unit, planned, actual, start, finish, better, weight, null, note, place);
        }

        /** The same at another place. */
        public Goal at(Place other) {
            return new Goal(indicator, name, unit, planned, actual, start, finish, better, weight, level, note, other);
        }

        public Goal withActual(BigDecimal reached) {
            return new Goal(indicator, name, unit, planned, reached, start, finish, better, weight, level, note, place);
        }

        public Goal withFinish(LocalDate day) {
            return new Goal(indicator, name, unit, planned, actual, start, day, better, weight, level, note, place);
        }
    }

    public enum Better {
        HIGHER,
        LOWER
    }

    /**
     * @param reason a circumstance that the year's table may exclude from counting, null where there is none
     * @param count how many; 1 where not written, since a finding listed is one found
     * @param amount in the unit that the ruleset declares
     */
    public record Finding(
            String indicator,
            String kind,
            @Nullable String reason,
            BigDecimal count,
            @Nullable BigDecimal amount,
            @Nullable String note,
            List<String> evidence,
            Place place) {

        /** The same at another place. */
        public Finding at(Place other) {
            return new Finding(indicator, kind, reason, count, amount, note, evidence, other);
        }

        private Finding withCount(BigDecimal counted) {
            return new Finding(indicator, kind, reason, counted, amount, note, evidence, place);
        }
    }

    public record Evidence(
            String indicator, String title, @Nullable String reference, Place place) {}

    /** @param basis 评分依据、未达标原因 in the department's own words */
    public record SelfScore(
            String indicator, BigDecimal points, @Nullable String basis, Place place) {}
}
