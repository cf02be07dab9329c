package org.youju.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youju.explanation.Explanation.WhatIf;
import org.youju.explanation.Rescoring.Rescored;
import org.youju.facts.Facts;
import org.youju.ledger.Account;
import org.youju.ledger.Entry;
import org.youju.ledger.Ledger;
import org.youju.rules.Activation;
import org.youju.rules.Rule;
import org.youju.scorecard.Scorecard.RuleRef;

/**
 * What it would take: the nearest changes of one value that gain an indicator points, each found at a value where its
 * rules may answer differently and verified by scoring the sheet so changed.
 *
 * <p>Between two such values rules answer alike, so where points come in bands no nearer change of the same value gains;
 * where they come in proportion the changes stated are the next band and the end, not the first hundredth of a point.
 */
final class WhatIfs {

    /** No more than so many are stated. */
    private static final int MOST = 3;
    /** No more than so many are tried, nearest first, so that a sheet of thousands of goals is explained in time. */
    private static final int TRIES = 64;

    private final int position;
    private final List<Rule> rules;
    private final Account account;
    private final Facts facts;
    private final Rescoring rescoring;

    private WhatIfs(int position, List<Rule> rules, Account account, Facts facts, Rescoring rescoring) {
        this.position = position;
        this.rules = rules;
        this.account = account;
        this.facts = facts;
        this.rescoring = rescoring;
    }

    /**
     * @param position of the criterion in the ruleset
     * @param rules those of it that are in force
     * @param account its page of the sheet as it is
     */
    static List<WhatIf> of(int position, List<Rule> rules, Account account, Facts facts, Rescoring rescoring) {
        WhatIfs whatIfs = new WhatIfs(position, rules, account, facts, rescoring);
        return whatIfs.hasLost() ? whatIfs.nearest() : List.of();
    }

    private boolean hasLost() {
        boolean total =
                position == rescoring.vocabulary().ruleset().indicators().size();
        return total
                ? account.entries().stream().anyMatch(entry -> entry.kind() == Entry.Kind.LOST)
                : account.high().compareTo(account.indicator().points()) < 0;
    }

    private List<WhatIf> nearest() {
        List<Change> changes = changes();
        List<WhatIf> nearest = new ArrayList<>();
        Map<String, BigDecimal> best = new HashMap<>();
        for (Change change : changes.subList(0, Math.min(TRIES, changes.size()))) {
            String value = change.value().item() + " " + change.value().name();
            BigDecimal known = best.getOrDefault(value, BigDecimal.ZERO);
            Optional<Rescored> rescored = rescoring.with(change);
            Optional<BigDecimal> gain = rescored.flatMap(this::gain)
                    .filter(points -> points.compareTo(known) > 0)
                    .filter(points -> isTurn(change, rescored.orElseThrow()));
            if (gain.isPresent()) {
                best.put(value, gain.get());
                nearest.add(whatIf(change, rescored.orElseThrow(), gain.get()));
                if (nearest.size() == MOST) {
                    break;
                }
            }
        }
        return nearest;
    }

    /** Nearest first; of two equally near, the one earlier on the sheet. */
    private List<Change> changes() {
        List<Change> changes = new ArrayList<>(new Changes(rescoring.vocabulary(), facts, rules).ofInputs());
        ItemChanges items =
                new ItemChanges(account, rules, rescoring.vocabulary().ruleset().calendar());
        if (position < facts.goals().size()) {
            facts.goals().get(position).forEach(goal -> changes.addAll(items.ofGoal(goal)));
        }
        facts.findingsOf(position).forEach(finding -> changes.addAll(items.ofFinding(finding)));
        changes.sort(Comparator.comparing(Change::distance));
        return changes;
    }

    /** By how many points both ends of what is possible rise; empty where nothing is gained for sure. */
    private Optional<BigDecimal> gain(Rescored rescored) {
        Account then = rescored.ledger().account(position);
        BigDecimal low = then.low().subtract(account.low());
        BigDecimal high = then.high().subtract(account.high());
        boolean comparable = then.missing().size() == account.missing().size();
        return comparable && low.compareTo(high) == 0 && low.signum() > 0 ? Optional.of(low) : Optional.empty();
    }

    /** Not where the smallest step beyond a value only carries on what already holds at that value. */
    private boolean isTurn(Change change, Rescored rescored) {
        Change before = change.before();
        return before == null
                || rescoring
                        .with(before)
                        .map(at -> !applied(at.ledger()).equals(applied(rescored.ledger())))
                        .orElse(true);
    }

    private Set<String> applied(Ledger ledger) {
        return ledger.account(position).activations().stream()
                .map(activation -> activation.rule().number() + " " + pointer(activation))
                .collect(Collectors.toSet());
    }

    private static String pointer(Activation activation) {
        return activation.subject() == null ? "" : activation.subject().pointer();
    }

    private WhatIf whatIf(Change change, Rescored rescored, BigDecimal gain) {
        Ledger ledger = rescored.ledger();
        Account then = ledger.account(position);
        BigDecimal total = ledger.isDetermined() ? ledger.low() : null;
        Change.Value value = change.value();
        return new WhatIf(
                value.item(),
                value.name(),
                value.pointer(),
                value.from(),
                change.to(),
                value.unit(),
                change.step(),
                gain,
                then.score(),
                total,
                rule(then, value.item()),
                new WhatIfWords(rules, facts, rescored.facts(), change).sentence(gain, then, total));
    }

    /** The rule that gives the points of the item, or of the whole. */
    private static @Nullable RuleRef rule(Account then, String item) {
        List<Rule> deciding = then.activations().stream()
                .filter(activation -> activation.rule().award().decides())
                .filter(activation ->
                        activation.subject() == null || pointer(activation).equals(item))
                .map(Activation::rule)
                .toList();
        if (deciding.size() != 1) {
            return null;
        }
        Rule rule = deciding.get(0);
        return new RuleRef(rule.name(), rule.place().file(), rule.place().line());
    }
}
