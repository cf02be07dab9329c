package org.youju.ledger;

import static org.youju.SmallTable.rule;

import java.math.BigDecimal;
import java.util.List;
import org.youju.scorecard.Scorecard;
import org.youju.scorecard.Scorecard.EntryLine;
import org.youju.scorecard.Scorecard.IndicatorScore;
import org.youju.scorecard.Scorecard.Missing;
import org.youju.scorecard.Scorecard.Range;

/** What the tests of the ways of scoring share: small tables, and entries as lines that can be read. */
final class LedgerFixtures {

    private LedgerFixtures() {}

    static final String ALWAYS = "不论何种情况";
    static final String GOAL = "本指标的每个目标";
    static final String FULL = rule("满分", ALWAYS, "本指标得满分");

    static List<String> entries(IndicatorScore score) {
        return score.entries().stream().map(LedgerFixtures::line).toList();
    }

    static List<String> entries(Scorecard card) {
        return entries(card.indicators().get(0));
    }

    static String line(EntryLine entry) {
        return entry.kind() + " " + entry.cause() + (entry.item().isEmpty() ? "" : " " + entry.item()) + ": "
                + entry.arithmetic();
    }

    static Range range(String low, String high) {
        return new Range(new BigDecimal(low), new BigDecimal(high));
    }

    static List<String> missing(IndicatorScore score) {
        return score.missing().stream().map(Missing::pointer).toList();
    }

    static String finding(String kind, String more) {
        return "  - {indicator: \"1.1.1\", kind: " + kind + more + "}\n";
    }

    static String goal(String name, String planned, String actual) {
        return "  - {indicator: \"1.1.1\", name: " + name + ", planned: " + planned
                + (actual.isEmpty() ? "" : ", actual: " + actual) + "}\n";
    }

    static String rate(String input) {
        return "values: [{name: " + input + "率, unit: \"%\", of: [" + input + "]}]\n";
    }
}
