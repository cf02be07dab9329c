package org.youju.impact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.youju.document.Diagnostic;
import org.youju.document.ProblemsException;
import org.youju.ledger.Ledger;
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

    private static final Attribution NOTHING = new Attribution(Map.of(), Map.of());

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
            Ledger then = youju.ledger(both.get(0).sheet());
            Ledger now = youju.ledger(both.get(1).sheet());
            Scorecard before = youju.scorecard(both.get(0).sheet(), then);
            Scorecard after = youju.scorecard(both.get(1).sheet(), now);
            boolean determined = then.isDetermined() && now.isDetermined();
            Attribution old = determined ? Attribution.of(then) : NOTHING;
            Attribution fresh = determined ? Attribution.of(now) : NOTHING;
            return new Row.Scored(
                    place,
                    before.department().name(),
                    before.score(),
                    after.score(),
                    before.grade(),
                    after.grade(),
                    determined ? moves(before, after, old, fresh) : List.of(),
                    Attribution.changes(old, fresh));
        } catch (ProblemsException refused) {
            Diagnostic first = refused.problems().get(0);
            return new Row.Unreadable(place, first.code(), message(first));
        }
    }

    /** In the words of those who fill sheets in; the place of the sheet stands beside it already. */
    private static String message(Diagnostic first) {
        String where = StaffWords.where(first.place().pointer());
        String cell = first.place().cell();
        return (cell == null ? where : cell).isEmpty()
                ? StaffWords.zh(first)
                : (cell == null ? where : cell) + "：" + StaffWords.zh(first);
    }

    private static List<Row.Move> moves(Scorecard before, Scorecard after, Attribution from, Attribution to) {
        Set<String> places = new TreeSet<>(from.places().keySet());
        places.addAll(to.places().keySet());
        List<Row.Move> moves = new ArrayList<>();
        for (String place : places) {
            BigDecimal change = to.places()
                    .getOrDefault(place, BigDecimal.ZERO)
                    .subtract(from.places().getOrDefault(place, BigDecimal.ZERO));
            if (change.signum() != 0) {
                moves.add(new Row.Move(place, change, rules(place, before, after)));
            }
        }
        return moves;
    }

    /** Those that decided an indicator in the second year, or in the first where the second does not have it. */
    private static List<String> rules(String place, Scorecard before, Scorecard after) {
        if (place.equals(Attribution.TOTAL)) {
            return Optional.ofNullable(after.total())
                    .or(() -> Optional.ofNullable(before.total()))
                    .map(Study::rules)
                    .orElse(List.of());
        }
        return find(after, place)
                .or(() -> find(before, place))
                .map(Study::rules)
                .orElse(List.of());
    }

    private static Optional<IndicatorScore> find(Scorecard card, String code) {
        return card.indicators().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    private static List<String> rules(IndicatorScore indicator) {
        return indicator.entries().stream()
                .flatMap(entry -> Optional.ofNullable(entry.rule()).stream())
                .map(RuleRef::name)
                .distinct()
                .toList();
    }
}
