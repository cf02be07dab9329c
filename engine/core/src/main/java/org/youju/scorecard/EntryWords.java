package org.youju.scorecard;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Numbers;
import org.youju.facts.Facts;
import org.youju.ledger.Entry;
import org.youju.scorecard.Scorecard.EntryLine;
import org.youju.scorecard.Scorecard.FactRead;
import org.youju.wording.Lasting;
import org.youju.wording.Teller;
import org.youju.wording.TextTeller;

/** An entry of the ledger and what is said of it, told in parts; its fields are those of {@link EntryLine}. */
public final class EntryWords {

    private final RuleWords said;
    private final Facts facts;
    private final Entry entry;
    private final int seq;

    EntryWords(RuleWords said, Facts facts, Entry entry, int seq) {
        this.said = said;
        this.facts = facts;
        this.entry = entry;
        this.seq = seq;
    }

    public Lasting<EntryHead> head() {
        return said.of(entry);
    }

    public int seq() {
        return seq;
    }

    public String item() {
        return entry.pointer();
    }

    public String itemName() {
        return entry.name();
    }

    /** Null where the entry is about the whole indicator. */
    public @Nullable String share() {
        return entry.item().goal() == null ? null : entry.item().split().equation();
    }

    public void points(Teller to) {
        to.points(entry.posted());
    }

    public void balance(Teller to) {
        to.points(entry.left());
    }

    public void facts(FactTeller to) {
        FactWords.tell(facts, said, entry.subject(), to);
    }

    public void arithmetic(Teller to) {
        entry.arithmetic().tellEquation(to);
    }

    /** Whether the reason says numbers of the sheet. */
    public boolean reasonHasNumbers() {
        return !said.numbers().isEmpty();
    }

    public void reason(Teller to) {
        new Words(facts).reason(entry, said, to);
    }

    EntryLine line() {
        EntryHead head = head().value();
        Read read = new Read(new ArrayList<>());
        facts(read);
        return new EntryLine(
                seq,
                item(),
                itemName(),
                share(),
                head.kind(),
                head.cause(),
                Numbers.atLeastTwoDecimals(entry.points()),
                Numbers.atLeastTwoDecimals(entry.balance()),
                head.rule(),
                head.clause(),
                read.facts(),
                TextTeller.text(this::arithmetic),
                TextTeller.text(this::reason),
                head.interpretations());
    }

    private record Read(List<FactRead> facts) implements FactTeller {

        @Override
        public void fact(Lasting<FactHead> head, Object value) {
            facts.add(new FactRead(
                    head.value().name(),
                    value,
                    head.value().unit(),
                    head.value().from()));
        }

        @Override
        public void fact(Lasting<FactName> name, @Nullable String unit, Object value, String from) {
            facts.add(new FactRead(name.value().name(), value, unit, from));
        }
    }
}
