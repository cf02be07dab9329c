package org.youju.scorecard;

import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.youju.facts.Facts;
import org.youju.ledger.Account;
import org.youju.ledger.Entry;
import org.youju.scorecard.Scorecard.EntryLine;
import org.youju.wording.Lasting;

/** The entries of an account; each is put into words when it is read. */
public final class Entries extends AbstractList<EntryLine> {

    private final ScorecardMaker maker;
    private final Lasting<Heading> heading;
    private final List<Entry> entries;
    private final @Nullable Lasting<Account> account;
    private final Facts facts;
    /** How many entries the accounts before this one have. */
    private final int before;

    Entries(ScorecardMaker maker, Lasting<Heading> heading, Account account, Facts facts, int before) {
        this(maker, heading, account.entries(), maker.lasting(account), facts, before);
    }

    private Entries(
            ScorecardMaker maker,
            Lasting<Heading> heading,
            List<Entry> entries,
            @Nullable Lasting<Account> account,
            Facts facts,
            int before) {
        this.maker = maker;
        this.heading = heading;
        this.entries = entries;
        this.account = account;
        this.facts = facts;
        this.before = before;
    }

    /** What every card of the year says of the indicator. */
    public Lasting<Heading> heading() {
        return heading;
    }

    /** The account where it {@link Account#lasting}: then only what its facts are differs from sheet to sheet. */
    public @Nullable Lasting<Account> account() {
        return account;
    }

    /**
     * What every card of the year says of an indicator.
     *
     * @param path first-, second- and third-level name
     * @param provenance official, recalled or sample
     */
    public record Heading(String code, String provenance, List<String> path, BigDecimal points) {

        public Heading {
            path = List.copyOf(path);
        }
    }

    Entries leftOut() {
        return new Entries(maker, heading, List.of(), null, facts, before);
    }

    @Override
    public int size() {
        return entries.size();
    }

    @Override
    public EntryLine get(int position) {
        return told(position).line();
    }

    /** An entry that may yet be put into words. */
    public EntryWords told(int position) {
        return new EntryWords(maker.said(entries.get(position)), facts, entries.get(position), before + position + 1);
    }

    /** Whether an entry rests on the same facts as the one before it. */
    public boolean restsOnTheSame(int position) {
        return position > 0
                && Objects.equals(
                        entries.get(position).rule(), entries.get(position - 1).rule())
                && Objects.equals(
                        entries.get(position).subject(),
                        entries.get(position - 1).subject());
    }
}
