package org.youju.impact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youju.document.Diagnostic;
import org.youju.document.ProblemsException;
import org.youju.exact.Ratio;
import org.youju.facts.DerivedValue;
import org.youju.facts.SheetFacts;
import org.youju.facts.Vocabulary;
import org.youju.rendering.StaffWords;
import org.youju.ruleset.ReferenceFigure;
import org.youju.ruleset.Ruleset;
import org.youju.scoring.Sheet;
import org.youju.scoring.Youju;

/**
 * Works out the figures that a year's sheets share from the sheets themselves: the best, the mean, all of them for ranks.
 * It is the first of two passes; the second scores each sheet by what this wrote down, and knows no other sheet.
 */
public final class SharedFigures {

    private final Youju youju;
    private final Ruleset ruleset;
    private final List<ReferenceFigure> asked;
    private final List<Read> sheets = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    /**
     * @param youju opened by {@link org.youju.ruleset.RulesetFiles#withoutFigures}
     * @param ruleset the year, of {@code youju}
     */
    public SharedFigures(Youju youju, Ruleset ruleset) {
        this.youju = youju;
        this.ruleset = ruleset;
        this.asked = ruleset.reference().stream()
                .filter(figure -> figure.take() != null)
                .toList();
    }

    /** What one sheet gives of each figure that is asked for; nothing where something for it is missing. */
    private record Read(String name, List<Optional<Ratio>> values) {}

    /**
     * A figure with the sheets that it comes of.
     *
     * @param numbers empty where no sheet gives it
     * @param sheets the names of the departments that count, in the order of the sheets
     * @param leftOut those that do not: something is missing there, or it is an outlier
     */
    public record Found(
            ReferenceFigure figure, List<ReferenceFigure.Exact> numbers, List<String> sheets, List<String> leftOut) {

        public Found {
            numbers = List.copyOf(numbers);
            sheets = List.copyOf(sheets);
            leftOut = List.copyOf(leftOut);
        }
    }

    /** Takes every sheet; one that cannot be read is listed by {@link #refused}. */
    public void read(Iterator<Population.Item> items) {
        while (items.hasNext()) {
            Population.Item item = items.next();
            try {
                Sheet sheet = youju.read(item.sheet().get(), item.format(), item.place());
                if (!sheet.year().ruleset().id().equals(ruleset.id())) {
                    refused.add(
                            item.place() + "：是 " + sheet.year().ruleset().id().folder() + " 的表");
                } else {
                    sheets.add(new Read(
                            sheet.submission().department().name(),
                            asked.stream().map(figure -> value(sheet, figure)).toList()));
                }
            } catch (ProblemsException wrong) {
                Diagnostic first = wrong.problems().get(0);
                refused.add(item.place() + "：" + StaffWords.zh(first));
            }
        }
    }

    private static Optional<Ratio> value(Sheet sheet, ReferenceFigure figure) {
        SheetFacts facts = sheet.facts().sheet();
        Vocabulary vocabulary = facts.vocabulary();
        String of = Objects.requireNonNull(figure.of(), "it comes of the sheets");
        boolean isInput =
                vocabulary.inputs().stream().anyMatch(input -> input.name().equals(of));
        @Nullable
        DerivedValue value =
                isInput ? facts.given(vocabulary.inputPosition(of)) : facts.value(vocabulary.valuePosition(of));
        return Optional.ofNullable(value).map(DerivedValue::inUnit);
    }

    /** What could not be read, each with its place. */
    public List<String> refused() {
        return List.copyOf(refused);
    }

    /** Each figure that comes of the sheets, in the order declared. */
    public List<Found> found() {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            int position = i;
            Map<Read, Ratio> given = new LinkedHashMap<>();
            List<String> leftOut = new ArrayList<>();
            sheets.forEach(sheet -> sheet.values()
                    .get(position)
                    .ifPresentOrElse(value -> given.put(sheet, value), () -> leftOut.add(sheet.name())));
            found.add(found(asked.get(i), given, leftOut));
        }
        return found;
    }

    private static Found found(ReferenceFigure figure, Map<Read, Ratio> given, List<String> leftOut) {
        if (given.isEmpty()) {
            return new Found(figure, List.of(), List.of(), leftOut);
        }
        BigDecimal within = figure.within();
        if (within != null) {
            Ratio mean = mean(given);
            Ratio allowed = mean.max(Ratio.ZERO.minus(mean)).times(Ratio.ofPercent(within));
            given.entrySet().removeIf(one -> {
                Ratio apart = one.getValue().minus(mean);
                boolean outlier = apart.max(Ratio.ZERO.minus(apart)).compareTo(allowed) > 0;
                return outlier && leftOut.add(one.getKey().name());
            });
        }
        List<ReferenceFigure.Exact> numbers = given.isEmpty()
                ? List.of()
                : switch (Objects.requireNonNull(figure.take())) {
                    case HIGHEST ->
                        List.of(number(given.values().stream()
                                .max(Comparator.naturalOrder())
                                .orElseThrow()));
                    case LOWEST ->
                        List.of(number(given.values().stream()
                                .min(Comparator.naturalOrder())
                                .orElseThrow()));
                    case MEAN, MEAN_WITHOUT_OUTLIERS -> List.of(number(mean(given)));
                    case ALL ->
                        given.values().stream()
                                .sorted(Comparator.reverseOrder())
                                .map(SharedFigures::number)
                                .toList();
                };
        return new Found(
                figure, numbers, given.keySet().stream().map(Read::name).toList(), leftOut);
    }

    private static Ratio mean(Map<Read, Ratio> given) {
        return Ratio.sum(List.copyOf(given.values())).dividedBy(Ratio.of(given.size()));
    }

    /** Exact: as a decimal where it is one, else as a division. */
    private static ReferenceFigure.Exact number(Ratio value) {
        return value.isWrittenInFull()
                ? new ReferenceFigure.Exact(value.decimal(), BigDecimal.ONE)
                : new ReferenceFigure.Exact(
                        new BigDecimal(value.numeratorExact()), new BigDecimal(value.denominatorExact()));
    }
}
