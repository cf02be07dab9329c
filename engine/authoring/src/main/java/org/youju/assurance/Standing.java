package org.youju.assurance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.youju.assurance.RiskReport.Cliff;
import org.youju.assurance.RiskReport.Near;
import org.youju.exact.Numbers;
import org.youju.exact.Ratio;
import org.youju.facts.Facts;
import org.youju.ruleset.Indicator;
import org.youju.scoring.Sheet;
import org.youju.scoring.YearRules;

/** Who of a population of sheets stands near a number at which the smallest step costs points. */
public final class Standing {

    private static final Ratio HUNDRED = Ratio.of(100);
    private static final int DECIMALS = 4;

    private final YearRules year;
    private final RiskReport report;
    private final List<List<Near>> near = new ArrayList<>();
    private final Map<Cliff, Moving> moving = new LinkedHashMap<>();
    private int sheets;

    /** @param report of that year's rules */
    public Standing(YearRules year, RiskReport report) {
        this.year = year;
        this.report = report;
        for (Cliff cliff : report.cliffs()) {
            near.add(new ArrayList<>());
            Moving.of(year.vocabulary(), year.rules().of(position(cliff))).stream()
                    .filter(one -> one.name().equals(cliff.of()))
                    .findFirst()
                    .ifPresent(one -> moving.put(cliff, one));
        }
    }

    private int position(Cliff cliff) {
        return year.ruleset().criteria().stream().map(Indicator::code).toList().indexOf(cliff.code());
    }

    /**
     * @param sheet of that year
     * @param place where it stands
     */
    public void add(Sheet sheet, String place) {
        sheets++;
        Facts facts = sheet.facts();
        for (int i = 0; i < report.cliffs().size(); i++) {
            Cliff cliff = report.cliffs().get(i);
            Moving one = moving.get(cliff);
            if (one != null) {
                for (Ratio value : one.values(facts, position(cliff))) {
                    if (isNear(value, one, cliff)) {
                        near.get(i)
                                .add(new Near(
                                        place, sheet.submission().department().name(), text(value, one)));
                    }
                }
            }
        }
    }

    private static boolean isNear(Ratio value, Moving moving, Cliff cliff) {
        Ratio at = moving.day()
                ? Ratio.of(LocalDate.parse(cliff.at()).toEpochDay())
                : Ratio.of(new BigDecimal(cliff.at()));
        Ratio apart = size(value.minus(at));
        return moving.whole()
                ? apart.compareTo(Ratio.ONE) <= 0
                : apart.times(HUNDRED).compareTo(size(at)) <= 0;
    }

    private static Ratio size(Ratio number) {
        return number.max(Ratio.ZERO.minus(number));
    }

    private static String text(Ratio value, Moving moving) {
        return moving.day()
                ? LocalDate.ofEpochDay(value.floor().longValueExact()).toString()
                : Numbers.plain(value.rounded(DECIMALS, RoundingMode.HALF_UP));
    }

    /** The report with who stands near what. */
    public RiskReport report() {
        List<Cliff> cliffs = new ArrayList<>();
        for (int i = 0; i < report.cliffs().size(); i++) {
            Cliff one = report.cliffs().get(i);
            cliffs.add(new Cliff(
                    one.code(),
                    one.name(),
                    one.of(),
                    one.unit(),
                    one.at(),
                    one.whole(),
                    one.every(),
                    one.loses(),
                    one.points(),
                    one.exact(),
                    one.where(),
                    one.keeps(),
                    one.costs(),
                    near.get(i)));
        }
        return new RiskReport(report.year(), cliffs, report.shapes(), report.levers(), report.open(), sheets);
    }
}
