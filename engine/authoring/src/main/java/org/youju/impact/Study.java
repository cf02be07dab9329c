package org.youju.impact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.youju.document.Diagnostic;
import org.youju.document.ProblemsException;
import org.youju.rendering.StaffWords;
import org.youju.scorecard.Scorecard;
import org.youju.scorecard.Scorecard.IndicatorScore;
import org.youju.scorecard.Scorecard.RuleRef;
import org.youju.scoring.Format;
import org.youju.scoring.OtherYear;
import org.youju.scoring.YearRules;
import org.youju.scoring.Youju;

/** Scores sheets by two years' rules. Safe for use by many threads. */
public final class Study {

    private final Youju youju;
    private final YearRules from;
    private final YearRules to;

    public Study(Youju youju, YearRules from, YearRules to) {
        this.youju = youju;
        this.from = from;
        this.to = to;
    }

    /**
     * One sheet by both years; what a year does not ask for is left out.
     *
     * @param place where the sheet stands, to be named in what is said of it
     */
    public Row row(byte[] sheet, Format format, String place) {
        try {
            List<OtherYear> both = youju.under(sheet, format, place, List.of(from, to));
            Scorecard before = youju.score(both.get(0).sheet());
            Scorecard after = youju.score(both.get(1).sheet());
            return new Row.Scored(
                    place,
                    before.department().name(),
                    before.score(),
                    after.score(),
                    before.grade(),
                    after.grade(),
                    moves(before, after));
        } catch (ProblemsException refused) {
            Diagnostic first = refused.problems().get(0);
            return new Row.Unreadable(place, first.code(), told(first));
        }
    }

    /** In the words of those who fill sheets in; the place of the sheet stands beside it already. */
    private static String told(Diagnostic first) {
        String where = StaffWords.where(first.place().pointer());
        String cell = first.place().cell();
        return (cell == null ? where : cell).isEmpty()
                ? StaffWords.zh(first)
                : (cell == null ? where : cell) + "：" + StaffWords.zh(first);
    }

    private static List<Row.Move> moves(Scorecard before, Scorecard after) {
        TreeSet<String> codes = new TreeSet<>();
        before.indicators().forEach(one -> codes.add(one.code()));
        after.indicators().forEach(one -> codes.add(one.code()));
        List<Row.Move> moves = new ArrayList<>();
        for (String code : codes) {
            Optional<IndicatorScore> old = find(before, code);
            Optional<IndicatorScore> now = find(after, code);
            boolean open = old.filter(one -> one.score() == null).isPresent()
                    || now.filter(one -> one.score() == null).isPresent();
            BigDecimal change = open ? BigDecimal.ZERO : score(now).subtract(score(old));
            if (change.signum() != 0) {
                moves.add(new Row.Move(code, change, rules(now.or(() -> old).orElseThrow())));
            }
        }
        return moves;
    }

    private static Optional<IndicatorScore> find(Scorecard card, String code) {
        return card.indicators().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    private static BigDecimal score(Optional<IndicatorScore> indicator) {
        return indicator.map(one -> Objects.requireNonNull(one.score())).orElse(BigDecimal.ZERO);
    }

    private static List<String> rules(IndicatorScore indicator) {
        return indicator.entries().stream()
                .flatMap(entry -> Optional.ofNullable(entry.rule()).stream())
                .map(RuleRef::name)
                .distinct()
                .toList();
    }
}
