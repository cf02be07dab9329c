package org.youju.rendering;

import java.util.ArrayList;
import java.util.List;
import org.youju.scorecard.Entries;
import org.youju.scorecard.EntryWords;
import org.youju.scorecard.Scorecard.IndicatorScore;

/**
 * How an indicator is written whose account is the same for many sheets: all of it stands, but for where its entries stand
 * in the ledger, the facts that they rest on, and the numbers in their reasons.
 */
final class LastingJson {

    private final Form form;
    private final FactsTold.Shape shape;
    private final boolean numbers;

    /**
     * @param score of a sheet that has the account, without a self-score
     * @param facts that its entries rest on
     */
    LastingJson(IndicatorScore score, Entries entries, FactsTold facts) {
        this.shape = facts.shape();
        this.numbers = entries.told(0).reasonHasNumbers();
        List<String> leftOut = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            leftOut.add("/entries/" + i + "/seq");
            for (int j = 0; j < facts.count(); j++) {
                leftOut.add("/entries/" + i + "/facts/" + j + "/value");
            }
            if (numbers) {
                leftOut.add("/entries/" + i + "/reason");
            }
        }
        this.form = Form.of(score, leftOut.toArray(String[]::new));
    }

    /** Whether a sheet's facts are written like those that the form was made with, but for their values. */
    boolean fits(FactsTold read) {
        return read.isOf(shape);
    }

    void write(Entries entries, FactsTold read, JsonBytes to) {
        int next = 0;
        for (int i = 0; i < entries.size(); i++) {
            EntryWords entry = entries.told(i);
            to.piece(form, next++).value(entry.seq());
            for (int j = 0; j < read.count(); j++) {
                read.tellWithin(j, to.piece(form, next++));
            }
            if (numbers) {
                entry.reason(to.piece(form, next++));
            }
        }
        to.piece(form, next);
    }
}
