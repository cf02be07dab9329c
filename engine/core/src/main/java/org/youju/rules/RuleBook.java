package org.youju.rules;

import java.util.List;

/**
 * The rules of one ruleset.
 *
 * @param inForce those that score
 * @param notTaken those of readings not taken, which only explain
 */
public record RuleBook(List<Rule> inForce, List<Rule> notTaken) {

    public RuleBook {
        inForce = List.copyOf(inForce);
        notTaken = List.copyOf(notTaken);
    }

    public List<Rule> of(int indicator) {
        return inForce.stream().filter(rule -> rule.indicator() == indicator).toList();
    }

    public List<Rule> ofReading(String reading) {
        return notTaken.stream().filter(rule -> reading.equals(rule.reading())).toList();
    }
}
