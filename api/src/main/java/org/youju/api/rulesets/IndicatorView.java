package org.youju.api.rulesets;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Numbers;
import org.youju.facts.Vocabulary;
import org.youju.rules.Reads;
import org.youju.rules.Rule;
import org.youju.rules.RuleBook;
import org.youju.ruleset.Clause;
import org.youju.ruleset.FindingKind;
import org.youju.ruleset.GoalReading;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.InputDeclaration;
import org.youju.ruleset.Interpretation;
import org.youju.ruleset.RuleText;
import org.youju.ruleset.ValueDeclaration;
import org.youju.scoring.YearRules;

/**
 * An indicator with its texts word for word, its interpretations, and its rules as staff wrote them.
 *
 * @param points of the first class where each class has its own
 * @param bonus how much it may give beyond its points, null where nothing
 * @param penalty how much it may take below zero, null where nothing
 * @param inputs the names of the inputs that its rules read, by themselves, in a checklist or to work a value out
 */
record IndicatorView(
        String code,
        List<String> path,
        BigDecimal points,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal bonus,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal penalty,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, BigDecimal> pointsByClass,

        String provenance,
        @Nullable String explanation,
        @Nullable String evidence,
        @Nullable String dataSource,
        @Nullable String goals,
        @Nullable String goalsMeasuredBy,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<LevelView> goalLevels,

        List<FindingKind> findings,
        List<String> inputs,
        List<ValueView> values,
        List<ClauseView> clauses,
        List<InterpretationView> interpretations,
        RuleFile rules) {

    /**
     * @param from the least share of the points, in percent, that a reviewer may give in it
     * @param to the most
     */
    record LevelView(String name, BigDecimal from, BigDecimal to) {

        private static @Nullable List<LevelView> of(GoalReading reading) {
            return reading.isJudged()
                    ? reading.levels().stream()
                            .map(one -> new LevelView(one.name(), one.from(), one.to()))
                            .toList()
                    : null;
        }
    }

    /** @param informative why no rule applies it, null where a rule does */
    record ClauseView(
            String id,
            String text,
            String source,
            String provenance,
            @Nullable String informative) {

        private static ClauseView of(Clause clause) {
            return new ClauseView(
                    clause.id(),
                    clause.text(),
                    clause.source(),
                    clause.provenance().word(),
                    clause.informative());
        }
    }

    /**
     * @param of the inputs that are added
     * @param less those that are taken off
     * @param per those by whose sum it is divided
     * @param days the days between two inputs, null where it is no such number
     * @param formula as files write it, null where it is worked out otherwise
     */
    record ValueView(
            String name,
            String unit,
            List<String> of,
            List<String> less,
            List<String> per,
            ValueDeclaration.@Nullable Days days,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String formula) {

        private static ValueView of(ValueDeclaration value) {
            return new ValueView(
                    value.name(),
                    value.unit(),
                    value.of(),
                    value.less(),
                    value.per(),
                    value.days(),
                    value.formula() == null ? null : value.formula().text());
        }
    }

    record InterpretationView(
            String id,
            String question,
            List<Interpretation.Passage> texts,
            String taken,
            String reason,
            String decidedBy,
            List<NotTaken> notTaken) {}

    /** @param rules those that this reading would have, null where it cannot be computed */
    record NotTaken(
            String id,
            String reading,
            @Nullable String note,
            @Nullable RuleFile rules) {}

    /** @param text the file as written */
    record RuleFile(String file, String text, List<RuleView> rules) {

        private static RuleFile of(RuleText file, List<Rule> rules) {
            return new RuleFile(
                    file.file(), file.text(), rules.stream().map(RuleView::of).toList());
        }
    }

    record RuleView(String name, int line, String clause, List<String> interpretations) {

        private static RuleView of(Rule rule) {
            return new RuleView(rule.name(), rule.place().line(), rule.clause(), rule.interpretations());
        }
    }

    /** In the order in which the year declares them. */
    private static List<String> inputs(YearRules year, int number) {
        Vocabulary vocabulary = year.vocabulary();
        Reads reads = new Reads(year.rules().of(number));
        Set<String> read = new HashSet<>(reads.inputs());
        reads.lists().forEach(list -> read.addAll(vocabulary.itemsOf(list)));
        reads.values().forEach(value -> vocabulary.value(value).ifPresent(declared -> read.addAll(declared.inputs())));
        List.copyOf(read)
                .forEach(name ->
                        Optional.ofNullable(vocabulary.input(name).reasonIn()).ifPresent(read::add));
        return year.ruleset().inputs().stream()
                .map(InputDeclaration::name)
                .filter(read::contains)
                .toList();
    }

    /** @param number the indicator's position in its ruleset */
    static IndicatorView of(Indicator indicator, int number, YearRules year) {
        RuleBook rules = year.rules();
        return new IndicatorView(
                indicator.code(),
                indicator.path(),
                Numbers.atLeastTwoDecimals(indicator.points()),
                shown(indicator.bonus()),
                shown(indicator.penalty()),
                byClass(indicator),
                indicator.provenance().word(),
                indicator.explanation(),
                indicator.evidence(),
                indicator.dataSource(),
                indicator.goals(),
                indicator.goals() == null
                        ? null
                        : indicator.datedGoals()
                                ? "dates"
                                : indicator.goalReading().isJudged() ? "levels" : "values",
                LevelView.of(indicator.goalReading()),
                indicator.findings(),
                inputs(year, number),
                indicator.values().stream().map(ValueView::of).toList(),
                indicator.clauses().stream().map(ClauseView::of).toList(),
                indicator.interpretations().stream()
                        .map(one -> interpretation(one, rules))
                        .toList(),
                RuleFile.of(indicator.rules(), rules.of(number)));
    }

    private static InterpretationView interpretation(Interpretation one, RuleBook rules) {
        return new InterpretationView(
                one.id(),
                one.question(),
                one.texts(),
                one.taken(),
                one.reason(),
                one.decidedBy(),
                one.others().stream().map(other -> notTaken(other, rules)).toList());
    }

    private static NotTaken notTaken(Interpretation.OtherReading other, RuleBook rules) {
        RuleText file = other.rules();
        return new NotTaken(
                other.id(),
                other.reading(),
                other.note(),
                file == null ? null : RuleFile.of(file, rules.ofReading(other.id())));
    }

    private static @Nullable BigDecimal shown(@Nullable BigDecimal points) {
        return points == null ? null : Numbers.atLeastTwoDecimals(points);
    }

    /** In the order in which the year declares them. */
    private static @Nullable Map<String, BigDecimal> byClass(Indicator indicator) {
        if (indicator.pointsByClass().isEmpty()) {
            return null;
        }
        Map<String, BigDecimal> points = new LinkedHashMap<>();
        indicator.pointsByClass().forEach((name, one) -> points.put(name, Numbers.atLeastTwoDecimals(one)));
        return points;
    }
}
