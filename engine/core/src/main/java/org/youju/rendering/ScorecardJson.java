package org.youju.rendering;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.youju.scorecard.Scorecard;
import org.youju.scorecard.Scorecard.Finding;

/**
 * A scorecard on one line, as Jackson would write it, told straight into its bytes: nine tenths of it stand in every card of
 * the year, and are copied.
 */
final class ScorecardJson {

    /** Far more than the years that there are; beyond it a server has read other things than tables. */
    private static final int MOST_CARDS = 1_000;

    private static final Map<CardHead, Form> CARDS = new ConcurrentHashMap<>();
    private static final Form FINDING =
            Form.of(new Finding("", Scorecard.Severity.INFO, null, ""), "/code", "/severity", "/indicator", "/message");

    private ScorecardJson() {}

    /** What all cards of a year have in common. */
    private record CardHead(
            Scorecard.RulesetStamp ruleset,
            String engine,
            String title,
            @Nullable String scope,
            BigDecimal points) {

        private Form form() {
            Scorecard.Department nobody = new Scorecard.Department("", null, null);
            Scorecard specimen = new Scorecard(
                    null,
                    ruleset,
                    engine,
                    title,
                    scope,
                    nobody,
                    Scorecard.Status.DETERMINED,
                    points,
                    null,
                    null,
                    IndicatorJson.RANGE,
                    null,
                    List.of(),
                    null,
                    List.of());
            return Form.of(
                    specimen,
                    "/id",
                    "/department/name",
                    "/department/code",
                    "/department/region",
                    "/status",
                    "/score",
                    "/lost",
                    "/range/low",
                    "/range/high",
                    "/grade",
                    "/indicators",
                    "/total",
                    "/audit");
        }
    }

    private static Form form(Scorecard card) {
        CardHead head = new CardHead(card.ruleset(), card.engine(), card.title(), card.scope(), card.points());
        Form known = CARDS.get(head);
        if (known == null) {
            known = head.form();
            if (CARDS.size() < MOST_CARDS) {
                CARDS.put(head, known);
            }
        }
        return known;
    }

    static void write(Scorecard card, JsonBytes to) {
        Form form = form(card);
        IndicatorJson indicators = new IndicatorJson(to);
        to.piece(form, 0).value(card.id());
        to.piece(form, 1).say(card.department().name());
        to.piece(form, 2).value(card.department().code());
        to.piece(form, 3).value(card.department().region());
        to.piece(form, 4).say(card.status().name());
        to.piece(form, 5).value(card.score());
        to.piece(form, 6).value(card.lost());
        to.piece(form, 7).value(card.range().low());
        to.piece(form, 8).value(card.range().high());
        to.piece(form, 9).value(card.grade());
        to.piece(form, 10);
        for (int i = 0; i < card.indicators().size(); i++) {
            to.comma(i);
            indicators.write(card.indicators().get(i));
        }
        to.piece(form, 11);
        if (card.total() == null) {
            to.value((String) null);
        } else {
            indicators.write(card.total());
        }
        to.piece(form, 12);
        for (int i = 0; i < card.audit().size(); i++) {
            to.comma(i);
            finding(card.audit().get(i), to);
        }
        to.piece(form, 13);
    }

    private static void finding(Finding finding, JsonBytes to) {
        to.piece(FINDING, 0).say(finding.code());
        to.piece(FINDING, 1).say(finding.severity().name());
        to.piece(FINDING, 2).value(finding.indicator());
        to.piece(FINDING, 3).say(finding.message());
        to.piece(FINDING, 4);
    }
}
