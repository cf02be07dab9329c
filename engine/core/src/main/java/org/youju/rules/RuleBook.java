package org.youju.rules;

import java.util.List;

/**
 * The rules of one ruleset.
 *
 * @param inForce those that score
 * @param rejected those of readings not taken, which only explain
 */
public record RuleBook(List<Rule> inForce, List<Rule> rejected) {

    public RuleBook {
        inForce = List.copyOf(inForce);
        rejected = List.copyOf(rejected);
    }

    public List<Rule> of(int indicator) {
        return inForce.stream().filter(rule -> rule.indicator() == indicator).toList();
    }

    public List<Rule> ofReading(String reading) {
        return rejected.stream().filter(rule -> reading.equals(rule.reading())).toList();
    }
}
