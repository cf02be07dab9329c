package org.youju.rendering;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.youju.ledger.Account;
import org.youju.scorecard.Entries;
import org.youju.scorecard.EntryHead;
import org.youju.scorecard.EntryWords;
import org.youju.scorecard.FactHead;
import org.youju.scorecard.FactName;
import org.youju.scorecard.FactTeller;
import org.youju.scorecard.Scorecard;
import org.youju.scorecard.Scorecard.EntryLine;
import org.youju.scorecard.Scorecard.FactRead;
import org.youju.scorecard.Scorecard.Finding;
import org.youju.scorecard.Scorecard.IndicatorScore;
import org.youju.scorecard.Scorecard.Missing;
import org.youju.scorecard.Scorecard.Range;
import org.youju.scorecard.Scorecard.SelfScore;
import org.youju.wording.Lasting;

/**
 * A scorecard on one line, as Jackson would write it, told straight into its bytes: nine tenths of it stand in every card of
 * the year, and are copied.
 */
final class ScorecardJson implements FactTeller {

    /** Far more than the years that there are; beyond it a server has read other things than tables. */
    private static final int MOST_CARDS = 1_000;

    private static final Map<CardHead, Form> CARDS = new ConcurrentHashMap<>();
    private static final Range RANGE = new Range(BigDecimal.ZERO, BigDecimal.ZERO);
    private static final SelfScore NO_SELF_SCORE = new SelfScore(null, null, Scorecard.Verdict.NONE, null);
    private static final Form SELF_SCORE = Form.of(NO_SELF_SCORE, "/points", "/difference", "/verdict", "/basis");
    private static final Form MISSING = Form.of(new Missing("", "", ""), "/name", "/pointer", "/message");
    private static final Form FINDING =
            Form.of(new Finding("", Scorecard.Severity.INFO, null, ""), "/code", "/severity", "/indicator", "/message");

    private final JsonBytes to;
    private final FactsTold read = new FactsTold();
    private boolean firstFact;

    private ScorecardJson(JsonBytes to) {
        this.to = to;
    }

    static void write(Scorecard card, JsonBytes to) {
        new ScorecardJson(to).card(card);
    }

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
                    RANGE,
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

    private void card(Scorecard card) {
        Form form = form(card);
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
            comma(i).indicator(card.indicators().get(i));
        }
        to.piece(form, 11);
        if (card.total() == null) {
            to.value((String) null);
        } else {
            indicator(card.total());
        }
        to.piece(form, 12);
        for (int i = 0; i < card.audit().size(); i++) {
            comma(i).finding(card.audit().get(i));
        }
        to.piece(form, 13);
    }

    /** Before all but the first. */
    private ScorecardJson comma(int position) {
        if (position > 0) {
            to.raw(',');
        }
        return this;
    }

    /**
     * How an indicator is written.
     *
     * @param usual where nothing is missing, and the department gave it no score
     */
    private record IndicatorForms(Form usual, Form any) {

        private static IndicatorForms of(Entries.Heading heading) {
            IndicatorScore specimen = new IndicatorScore(
                    heading.code(),
                    heading.provenance(),
                    heading.path(),
                    heading.points(),
                    null,
                    null,
                    RANGE,
                    Scorecard.Status.DETERMINED,
                    List.of(),
                    NO_SELF_SCORE,
                    List.of());
            return new IndicatorForms(
                    Form.of(specimen, "/score", "/lost", "/range/low", "/range/high", "/entries"),
                    Form.of(
                            specimen,
                            "/score",
                            "/lost",
                            "/range/low",
                            "/range/high",
                            "/status",
                            "/missing",
                            "/selfScore",
                            "/entries"));
        }
    }

    private void indicator(IndicatorScore score) {
        if (!(score.entries() instanceof Entries entries)) {
            throw new IllegalArgumentException("entries that were not told by the ledger");
        }
        IndicatorForms forms = entries.heading().<IndicatorForms>form(IndicatorForms::of);
        boolean usual = score.status() == Scorecard.Status.DETERMINED
                && score.selfScore().verdict() == Scorecard.Verdict.NONE
                && score.selfScore().points() == null;
        if (usual && isLasting(score, entries)) {
            return;
        }
        Form form = usual ? forms.usual() : forms.any();
        to.piece(form, 0).value(score.score());
        to.piece(form, 1).value(score.lost());
        to.piece(form, 2).value(score.range().low());
        to.piece(form, 3).value(score.range().high());
        if (usual) {
            to.piece(form, 4);
            entries(entries);
            to.piece(form, 5);
        } else {
            to.piece(form, 4).say(score.status().name()).piece(form, 5);
            for (int i = 0; i < score.missing().size(); i++) {
                comma(i).missing(score.missing().get(i));
            }
            to.piece(form, 6);
            selfScore(score.selfScore());
            to.piece(form, 7);
            entries(entries);
            to.piece(form, 8);
        }
    }

    /** Writes an indicator whose account stands in many cards; gives whether it is one. */
    private boolean isLasting(IndicatorScore score, Entries entries) {
        Lasting<Account> account = entries.account();
        if (account == null || entries.isEmpty()) {
            return false;
        }
        read.clear();
        entries.told(0).facts(read);
        if (!read.areUsual()) {
            return false;
        }
        LastingJson form = account.<LastingJson>form(one -> new LastingJson(score, entries, read.copy()));
        if (!form.fits(read)) {
            return false;
        }
        form.write(entries, read, to);
        return true;
    }

    private void missing(Missing missing) {
        to.piece(MISSING, 0).say(missing.name());
        to.piece(MISSING, 1).say(missing.pointer());
        to.piece(MISSING, 2).say(missing.message());
        to.piece(MISSING, 3);
    }

    private void selfScore(SelfScore given) {
        to.piece(SELF_SCORE, 0).value(given.points());
        to.piece(SELF_SCORE, 1).value(given.difference());
        to.piece(SELF_SCORE, 2).say(given.verdict().name());
        to.piece(SELF_SCORE, 3).value(given.basis());
        to.piece(SELF_SCORE, 4);
    }

    private void finding(Finding finding) {
        to.piece(FINDING, 0).say(finding.code());
        to.piece(FINDING, 1).say(finding.severity().name());
        to.piece(FINDING, 2).value(finding.indicator());
        to.piece(FINDING, 3).say(finding.message());
        to.piece(FINDING, 4);
    }

    private static Form form(EntryHead head) {
        EntryLine specimen = new EntryLine(
                0,
                "",
                "",
                null,
                head.kind(),
                head.cause(),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                head.rule(),
                head.clause(),
                List.of(),
                "",
                "",
                head.interpretations());
        return head.whole()
                ? Form.of(specimen, "/seq", "/points", "/balance", "/facts", "/arithmetic", "/reason")
                : Form.of(
                        specimen,
                        "/seq",
                        "/item",
                        "/itemName",
                        "/share",
                        "/points",
                        "/balance",
                        "/facts",
                        "/arithmetic",
                        "/reason");
    }

    private void entries(Entries entries) {
        int facts = 0;
        int afterFacts = 0;
        for (int i = 0; i < entries.size(); i++) {
            comma(i);
            EntryWords entry = entries.told(i);
            Form form = entry.head().<Form>form(ScorecardJson::form);
            int next = item(entry, form);
            to.piece(form, next).points(entry.points());
            to.piece(form, next + 1).points(entry.balance());
            to.piece(form, next + 2);
            if (entries.restsOnTheSame(i)) {
                to.again(facts, afterFacts);
            } else {
                facts = to.length();
                firstFact = true;
                entry.facts(this);
                afterFacts = to.length();
            }
            entry.arithmetic(to.piece(form, next + 3));
            entry.reason(to.piece(form, next + 4));
            to.piece(form, next + 5);
        }
    }

    /** Writes what an entry is about, and gives the position of the piece before its points. */
    private int item(EntryWords entry, Form form) {
        to.piece(form, 0).value(entry.seq());
        if (entry.head().value().whole()) {
            return 1;
        }
        to.piece(form, 1).say(entry.item());
        to.piece(form, 2).say(entry.itemName());
        to.piece(form, 3).value(entry.share());
        return 4;
    }

    private static Form form(FactHead head) {
        return Form.of(new FactRead(head.name(), false, head.unit(), head.from()), "/value");
    }

    @Override
    public void fact(Lasting<FactHead> head, Object value) {
        Form form = head.<Form>form(ScorecardJson::form);
        nextFact(form, value);
        to.piece(form, 1);
    }

    private static Form form(FactName name) {
        return Form.of(new FactRead(name.name(), false, null, ""), "/value", "/unit", "/from");
    }

    @Override
    public void fact(Lasting<FactName> name, @Nullable String unit, Object value, String from) {
        Form form = name.<Form>form(ScorecardJson::form);
        nextFact(form, value);
        to.piece(form, 1).value(unit);
        to.piece(form, 2).say(from);
        to.piece(form, 3);
    }

    private void nextFact(Form form, Object value) {
        if (!firstFact) {
            to.raw(',');
        }
        firstFact = false;
        to.piece(form, 0);
        if (value instanceof BigDecimal number) {
            to.value(number);
        } else if (value instanceof Boolean yes) {
            to.value(yes.booleanValue());
        } else {
            to.value(value.toString());
        }
    }
}
