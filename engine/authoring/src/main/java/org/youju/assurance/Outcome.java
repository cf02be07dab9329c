package org.youju.assurance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.youju.cases.GoldenCase.Part;
import org.youju.document.ProblemsException;
import org.youju.exact.Numbers;
import org.youju.facts.Facts;
import org.youju.facts.Subject;
import org.youju.ledger.Account;
import org.youju.ledger.Entry;
import org.youju.ledger.Ledger;
import org.youju.rules.Activation;
import org.youju.rules.Rule;
import org.youju.rules.Trial;
import org.youju.ruleset.Ruleset;

/**
 * What some rules make of a sheet for one criterion, as far as a case would say it.
 *
 * @param refused whether the rules left the sheet undecided or contradicted each other
 */
record Outcome(
        boolean refused,
        boolean determined,
        @Nullable BigDecimal score,
        String range,
        List<String> missing,
        List<String> entries) {

    private static final Outcome REFUSED = new Outcome(true, false, null, "", List.of(), List.of());

    Outcome {
        missing = List.copyOf(missing);
        entries = List.copyOf(entries);
    }

    /** Worked out from the rules as text: a rule with a mistake in it is never compiled. */
    static Outcome of(Ruleset ruleset, int position, Facts facts, List<Rule> rules, Ledger ledger) {
        List<Activation> activations = activations(rules, facts);
        try {
            boolean total = position >= ruleset.indicators().size();
            Account account = total
                    ? ledger.withTotal(ruleset, facts, rules, activations)
                    : ledger.with(ruleset, position, facts, rules, activations);
            return new Outcome(
                    false,
                    account.isDetermined(),
                    account.score(),
                    Numbers.plain(account.low()) + " " + Numbers.plain(account.high()),
                    account.missing().stream().map(String::valueOf).toList(),
                    account.entries().stream().map(Outcome::text).toList());
        } catch (ProblemsException incomplete) {
            return REFUSED;
        }
    }

    private static List<Activation> activations(List<Rule> rules, Facts facts) {
        List<Activation> activations = new ArrayList<>();
        for (Rule rule : rules) {
            for (Subject subject : rule.subjects(facts)) {
                if (Trial.of(rule, facts, subject).holds()) {
                    activations.add(new Activation(rule, subject));
                }
            }
        }
        activations.sort(Activation.ORDER);
        return activations;
    }

    private static String text(Entry entry) {
        Rule rule = entry.rule();
        return entry.kind() + " " + entry.cause() + " " + Numbers.plain(entry.points()) + " " + entry.pointer() + " "
                + (rule == null ? "" : rule.name());
    }

    /** What of it a case would notice that expects these parts beside the status. */
    Outcome only(Set<Part> parts) {
        return new Outcome(
                refused,
                determined,
                parts.contains(Part.SCORE) ? score : null,
                parts.contains(Part.RANGE) ? range : "",
                parts.contains(Part.MISSING) ? missing : List.of(),
                parts.contains(Part.ENTRIES) ? entries : List.of());
    }
}
