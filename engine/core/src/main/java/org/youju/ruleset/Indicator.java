package org.youju.ruleset;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youju.document.Place;

/**
 * An indicator of the last level of its table, which has points and rules.
 *
 * @param path its names from the first level to its own, of which a table has two to four
 * @param points what it counts within the table's total; zero for an indicator of bonus (加分项) or penalty (倒扣项) alone
 * @param pointsByClass its points for each class of the table; empty where they are alike
 * @param place of its file
 * @param bonus how many points it may give beyond its own at most; null where none
 * @param penalty how many points it may take below zero at most; null where none
 * @param explanation 指标解释, word for word
 * @param evidence 佐证材料说明, word for word
 * @param dataSource 数据来源, word for word
 * @param goals what the goals under this code are called, null where it has none
 * @param datedGoals whether its goals have a start and a finish rather than a planned and an actual value
 * @param goalReading how its goals are read beyond that
 * @param findings what may be found under this code; empty where it takes no findings
 * @param values worked out from inputs for its rules
 * @param directions in which way a better result goes, where the indicator says so
 * @param otherBases words in a self-score's basis that show that something else was measured
 */
public record Indicator(
        String code,
        List<String> path,
        BigDecimal points,
        Map<String, BigDecimal> pointsByClass,
        Place place,
        @Nullable BigDecimal bonus,
        @Nullable BigDecimal penalty,
        Provenance provenance,
        @Nullable String explanation,
        @Nullable String evidence,
        @Nullable String dataSource,
        @Nullable String goals,
        boolean datedGoals,
        GoalReading goalReading,
        List<FindingKind> findings,
        List<ValueDeclaration> values,
        List<Direction> directions,
        List<OtherBasis> otherBases,
        List<Clause> clauses,
        List<Interpretation> interpretations,
        RuleText rules) {

    public Indicator {
        path = List.copyOf(path);
        // in the order written, which is shown
        pointsByClass = Collections.unmodifiableMap(new LinkedHashMap<>(pointsByClass));
        findings = List.copyOf(findings);
        values = List.copyOf(values);
        directions = List.copyOf(directions);
        otherBases = List.copyOf(otherBases);
        clauses = List.copyOf(clauses);
        interpretations = List.copyOf(interpretations);
    }

    /** The same with other values. */
    Indicator withValues(List<ValueDeclaration> others) {
        return with(points, others);
    }

    /** The same with other points. */
    Indicator withPoints(BigDecimal others) {
        return with(others, values);
    }

    private Indicator with(BigDecimal otherPoints, List<ValueDeclaration> otherValues) {
        return new Indicator(
                code,
                path,
                otherPoints,
                pointsByClass,
                place,
                bonus,
                penalty,
                provenance,
                explanation,
                evidence,
                dataSource,
                goals,
                datedGoals,
                goalReading,
                findings,
                otherValues,
                directions,
                otherBases,
                clauses,
                interpretations,
                rules);
    }

    /** What a form may print as its points: those of any class, where the table has classes. */
    public List<BigDecimal> printedPoints() {
        return pointsByClass.isEmpty() ? List.of(points) : List.copyOf(pointsByClass.values());
    }

    /** Whether a form may print these as its points. */
    public boolean isWorth(BigDecimal printed) {
        return printedPoints().stream().anyMatch(one -> one.compareTo(printed) == 0);
    }

    /** The name of the last level. */
    public String name() {
        return path.get(path.size() - 1);
    }

    public Optional<Clause> clause(String id) {
        return clauses.stream().filter(clause -> clause.id().equals(id)).findFirst();
    }

    public Optional<FindingKind> finding(String kind) {
        return findings.stream().filter(one -> one.name().equals(kind)).findFirst();
    }

    public Optional<Interpretation> interpretation(String id) {
        return interpretations.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /**
     * A better result never scores lower.
     *
     * @param of an input, a value, or 完成率 for the goals
     * @param higher whether more is better
     */
    public record Direction(String of, boolean higher) {}

    /**
     * @param word as it shows in a basis
     * @param measures what such a basis measures
     * @param asked what the criterion asks
     */
    public record OtherBasis(String word, String measures, String asked) {}

    /** The least that it may score: below zero by what it may take. */
    public BigDecimal leastScore() {
        return penalty == null ? BigDecimal.ZERO : penalty.negate();
    }
}
