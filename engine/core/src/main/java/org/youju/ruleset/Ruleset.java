package org.youju.ruleset;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One year's table.
 *
 * @param digest {@code sha256:} over every file of its folder and its phrase book
 * @param files SHA-256 in hexadecimal of every file by its path below the year's folder, the phrase book by its own
 * @param scope what to know about how much of it is official, null where all of it is
 * @param decimals decimals that an indicator's score is rounded to, once
 * @param reviewBy the day by which somebody has to look at it again, null where none is set
 * @param editedBy who changed it last, null where that is not recorded; somebody else has to publish it
 * @param calendar null where no rule asks for working days
 * @param appeals null where it sets no periods for appeals
 * @param published null while it is a draft
 * @param classes null where all sheets are scored alike
 * @param reference the figures that all sheets share
 * @param limits how much sections, and last the whole table, come to at most and at least
 * @param total the criterion for the total as a whole, such as a cap; its points are those of the table; null where there
 *     is none
 */
public record Ruleset(
        RulesetId id,
        String digest,
        SortedMap<String, String> files,
        String title,
        String issuer,
        @Nullable String scope,
        List<Source> sources,
        PhraseBookText phrases,
        int decimals,
        RoundingMode rounding,
        GradeScale grades,
        List<InputDeclaration> inputs,
        List<SumCheck> checks,
        List<Invariant> invariants,
        @Nullable FormLayout form,
        @Nullable LocalDate reviewBy,
        @Nullable String editedBy,
        @Nullable WorkCalendar calendar,
        @Nullable AppealPeriods appeals,
        @Nullable Publication published,
        @Nullable Classes classes,
        List<ReferenceFigure> reference,
        List<SectionLimit> limits,
        List<Indicator> indicators,
        @Nullable Indicator total) {

    public Ruleset {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        sources = List.copyOf(sources);
        inputs = List.copyOf(inputs);
        checks = List.copyOf(checks);
        invariants = List.copyOf(invariants);
        indicators = List.copyOf(indicators);
        reference = List.copyOf(reference);
        limits = List.copyOf(limits);
    }

    /** How many levels of names its indicators have, their own among them. */
    public int levels() {
        return indicators.stream().mapToInt(one -> one.path().size()).max().orElse(Levels.MOST);
    }

    /** The same with the points that a class has. */
    public Ruleset forClass(String name) {
        List<Indicator> own = indicators.stream()
                .map(one -> one.withPoints(one.pointsByClass().getOrDefault(name, one.points())))
                .toList();
        BigDecimal all = own.stream().map(Indicator::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Ruleset(
                id,
                digest,
                files,
                title,
                issuer,
                scope,
                sources,
                phrases,
                decimals,
                rounding,
                grades,
                inputs,
                checks,
                invariants,
                form,
                reviewBy,
                editedBy,
                calendar,
                appeals,
                published,
                classes,
                reference,
                limits,
                own,
                total == null ? null : total.withPoints(all));
    }

    /** The document that texts were taken from. */
    public record Source(String id, String title, String date, Provenance provenance) {}

    /** @param file its path below the folder of rulesets */
    public record PhraseBookText(String file, String text) {}

    /** The sum of the indicators' points. */
    public BigDecimal points() {
        return indicators.stream().map(Indicator::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How many points each provenance has. */
    public Map<Provenance, BigDecimal> shares() {
        Map<Provenance, BigDecimal> shares = new EnumMap<>(Provenance.class);
        for (Provenance provenance : Provenance.values()) {
            shares.put(
                    provenance,
                    indicators.stream()
                            .filter(one -> one.provenance() == provenance)
                            .map(Indicator::points)
                            .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        return shares;
    }

    /** The indicators and, after them, the criterion for the total if there is one: what rules are written for. */
    public List<Indicator> criteria() {
        List<Indicator> criteria = new ArrayList<>(indicators);
        if (total != null) {
            criteria.add(total);
        }
        return criteria;
    }

    /** Every value that is worked out from inputs. */
    public List<ValueDeclaration> values() {
        return criteria().stream().flatMap(one -> one.values().stream()).toList();
    }

    /** The checklists (清单) that inputs are items of, in order. */
    public List<String> lists() {
        return inputs.stream()
                .flatMap(input -> Optional.ofNullable(input.list()).stream())
                .distinct()
                .toList();
    }

    public Optional<Indicator> indicator(String code) {
        for (Indicator one : indicators) {
            if (one.code().equals(code)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    public Optional<InputDeclaration> input(String name) {
        return inputs.stream().filter(one -> one.name().equals(name)).findFirst();
    }
}
