package org.youju.explanation;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.youju.document.Problems;
import org.youju.document.ProblemsException;
import org.youju.facts.Facts;
import org.youju.facts.FactsReader;
import org.youju.facts.Vocabulary;
import org.youju.ledger.Ledger;
import org.youju.submission.Submission;

/** Scores a sheet again with one value changed, by the same rules as the sheet itself; a change that was tried lately is not scored again. */
public final class Rescoring {

    /** That are kept of ledgers: those of a sheet of a thousand goals would fill the memory if all were. */
    private static final int MOST_ENTRIES = 10_000;

    private final Vocabulary vocabulary;
    private final Submission submission;
    private final Ledger given;
    private final Function<Facts, Ledger> post;
    private final Map<String, Optional<Rescored>> done = new LinkedHashMap<>(64, 0.75f, true);
    private int entries;

    /**
     * @param given the sheet's ledger as it is
     * @param post what the rules in force make of facts
     */
    public Rescoring(Vocabulary vocabulary, Submission submission, Ledger given, Function<Facts, Ledger> post) {
        this.vocabulary = vocabulary;
        this.submission = submission;
        this.given = given;
        this.post = post;
    }

    record Rescored(Facts facts, Ledger ledger) {}

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Ledger given() {
        return given;
    }

    /** Empty where the year does not accept the sheet so changed, or its rules leave it undecided. */
    Optional<Rescored> with(Change change) {
        Optional<Rescored> known = done.get(change.key());
        if (known == null) {
            known = score(change.edit().apply(submission));
            done.put(change.key(), known);
            entries += entries(known);
            forgetTheOldest();
        }
        return known;
    }

    private void forgetTheOldest() {
        Iterator<Optional<Rescored>> oldest = done.values().iterator();
        while (entries > MOST_ENTRIES && oldest.hasNext()) {
            entries -= entries(oldest.next());
            oldest.remove();
        }
    }

    private static int entries(Optional<Rescored> rescored) {
        return rescored.map(one -> one.ledger().accounts().stream()
                        .mapToInt(account -> account.entries().size())
                        .sum())
                .orElse(0);
    }

    private Optional<Rescored> score(Submission changed) {
        try {
            Facts facts = FactsReader.read(vocabulary, changed, new Problems());
            return Optional.of(new Rescored(facts, post.apply(facts)));
        } catch (ProblemsException refused) {
            // nobody asked for this sheet: one that cannot be scored is no change to speak of
            return Optional.empty();
        }
    }
}
