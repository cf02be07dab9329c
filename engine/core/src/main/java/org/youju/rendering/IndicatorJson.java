package org.youju.rendering;

import java.math.BigDecimal;
import java.util.List;
import org.youju.ledger.Account;
import org.youju.scorecard.Entries;
import org.youju.scorecard.Scorecard.IndicatorScore;
import org.youju.scorecard.Scorecard.Missing;
import org.youju.scorecard.Scorecard.Range;
import org.youju.scorecard.Scorecard.SelfScore;
import org.youju.scorecard.Scorecard.Status;
import org.youju.scorecard.Scorecard.Verdict;
import org.youju.wording.Lasting;

/** What an indicator is awarded, told into the form that it has in all cards of the year. */
final class IndicatorJson {

    static final Range RANGE = new Range(BigDecimal.ZERO, BigDecimal.ZERO);

    private static final SelfScore NO_SELF_SCORE = new SelfScore(null, null, Verdict.NONE, null);
    private static final Form SELF_SCORE = Form.of(NO_SELF_SCORE, "/points", "/difference", "/verdict", "/basis");
    private static final Form MISSING = Form.of(new Missing("", "", ""), "/name", "/pointer", "/message");

    private final JsonBytes to;
    private final EntriesJson entriesJson;
    private final FactsTold read = new FactsTold();

    IndicatorJson(JsonBytes to) {
        this.to = to;
        this.entriesJson = new EntriesJson(to);
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
                    Status.DETERMINED,
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

    void write(IndicatorScore score) {
        if (!(score.entries() instanceof Entries entries)) {
            throw new IllegalArgumentException("entries that were not told by the ledger");
        }
        IndicatorForms forms = entries.heading().<IndicatorForms>form(IndicatorForms::of);
        boolean usual = score.status() == Status.DETERMINED
                && score.selfScore().verdict() == Verdict.NONE
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
            entriesJson.write(entries);
            to.piece(form, 5);
        } else {
            to.piece(form, 4).say(score.status().name()).piece(form, 5);
            for (int i = 0; i < score.missing().size(); i++) {
                to.comma(i);
                missing(score.missing().get(i));
            }
            to.piece(form, 6);
            selfScore(score.selfScore());
            to.piece(form, 7);
            entriesJson.write(entries);
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
        LastingJson form = account.<LastingJson>form(one -> new LastingJson(score, entries, read));
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
}
