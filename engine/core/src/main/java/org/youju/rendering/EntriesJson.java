package org.youju.rendering;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youju.scorecard.Entries;
import org.youju.scorecard.EntryHead;
import org.youju.scorecard.EntryWords;
import org.youju.scorecard.FactHead;
import org.youju.scorecard.FactName;
import org.youju.scorecard.FactTeller;
import org.youju.scorecard.Scorecard.EntryLine;
import org.youju.scorecard.Scorecard.FactRead;
import org.youju.wording.Lasting;

/** The entries of an indicator, each told into the form that all entries of its rule have. */
final class EntriesJson implements FactTeller {

    private final JsonBytes to;
    private boolean firstFact;

    EntriesJson(JsonBytes to) {
        this.to = to;
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

    void write(Entries entries) {
        int facts = 0;
        int afterFacts = 0;
        for (int i = 0; i < entries.size(); i++) {
            to.comma(i);
            EntryWords entry = entries.told(i);
            Form form = entry.head().<Form>form(EntriesJson::form);
            int next = item(entry, form);
            entry.points(to.piece(form, next));
            entry.balance(to.piece(form, next + 1));
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
        Form form = head.<Form>form(EntriesJson::form);
        nextFact(form, value);
        to.piece(form, 1);
    }

    private static Form form(FactName name) {
        return Form.of(new FactRead(name.name(), false, null, ""), "/value", "/unit", "/from");
    }

    @Override
    public void fact(Lasting<FactName> name, @Nullable String unit, Object value, String from) {
        Form form = name.<Form>form(EntriesJson::form);
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
        if (value instanceof String text) {
            to.value(text);
        } else {
            to.within(value);
        }
    }
}
