package org.youju.explanation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youju.document.ProblemsException;
import org.youju.explanation.Explanation.Other;
import org.youju.explanation.Explanation.Reading;
import org.youju.facts.Facts;
import org.youju.ledger.Account;
import org.youju.ledger.Ledger;
import org.youju.rules.Activation;
import org.youju.rules.Rule;
import org.youju.rules.RuleBook;
import org.youju.ruleset.Interpretation;
import org.youju.ruleset.Ruleset;

/** The readings that an indicator's rules rest on, and what those not taken would have given. */
final class RejectedInterpretations {

    private final Ruleset ruleset;
    private final RuleBook rules;
    private final Facts facts;
    private final Ledger ledger;
    private final List<Activation> activations;

    /** @param activations of all rules of readings not taken */
    RejectedInterpretations(Ruleset ruleset, RuleBook rules, Facts facts, Ledger ledger, List<Activation> activations) {
        this.ledger = ledger;
        this.ruleset = ruleset;
        this.rules = rules;
        this.facts = facts;
        this.activations = activations;
    }

    List<Reading> of(int position, Account account) {
        return account.indicator().interpretations().stream()
                .map(one -> new Reading(
                        one.id(),
                        one.question(),
                        one.texts(),
                        one.taken(),
                        one.reason(),
                        one.decidedBy(),
                        account.activations().stream()
                                .anyMatch(activation ->
                                        activation.rule().interpretations().contains(one.id())),
                        one.others().stream()
                                .map(other -> other(position, account, other))
                                .toList()))
                .toList();
    }

    private Other other(int position, Account account, Interpretation.OtherReading other) {
        if (other.rules() == null) {
            return new Other(other.id(), other.reading(), null, null, other.note());
        }
        List<Rule> own = rules.ofReading(other.id());
        List<Activation> fired = activations.stream()
                .filter(activation -> other.id().equals(activation.rule().reading()))
                .toList();
        try {
            Account otherAccount = ledger.with(ruleset, position, facts, own, fired);
            @Nullable BigDecimal score = otherAccount.score();
            @Nullable BigDecimal given = account.score();
            return new Other(
                    other.id(),
                    other.reading(),
                    score,
                    score == null || given == null ? null : score.subtract(given),
                    score == null ? "数据不全，无法计算" : other.note());
        } catch (ProblemsException undecided) {
            // such a reading leaves a case open: that is a finding about the reading, not a defect of this ruleset
            return new Other(
                    other.id(),
                    other.reading(),
                    null,
                    null,
                    "按此解释无法得出唯一结果：" + undecided.problems().get(0).messageZh().replaceAll("。这是规则文件的缺陷.*", ""));
        }
    }
}
