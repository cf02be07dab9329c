package org.youju.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youju.facts.Facts;
import org.youju.facts.Vocabulary;
import org.youju.ledger.Ledger;
import org.youju.rules.Firing;
import org.youju.rules.Firings;
import org.youju.rules.Rule;
import org.youju.rules.RuleBook;
import org.youju.rules.drools.CompiledRules;
import org.youju.rules.drools.RuleReader;
import org.youju.ruleset.Ruleset;
import org.youju.scorecard.ScorecardMaker;

/** A year's table with its rules, compiled once when first needed. */
public final class YearRules {

    private final Vocabulary vocabulary;
    private final RuleBook rules;
    private final Compilation inForce;
    private final Compilation notTaken;

    private final Ledger.Plan plan;
    private final ScorecardMaker scorecards;

    private YearRules(Vocabulary vocabulary, RuleBook rules) {
        this.vocabulary = vocabulary;
        this.rules = rules;
        this.inForce = new Compilation(vocabulary, rules.inForce());
        this.plan = new Ledger.Plan(vocabulary, rules.inForce());
        this.scorecards = new ScorecardMaker(vocabulary, rules.inForce());
        this.notTaken = new Compilation(vocabulary, rules.notTaken());
    }

    /** @throws org.youju.document.ProblemsException RULESET_INVALID where the safety gate refuses a rule */
    static YearRules read(Ruleset ruleset) {
        Vocabulary vocabulary = new Vocabulary(ruleset);
        return new YearRules(vocabulary, RuleReader.read(vocabulary));
    }

    public Ruleset ruleset() {
        return vocabulary.ruleset();
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    public RuleBook rules() {
        return rules;
    }

    ScorecardMaker scorecards() {
        return scorecards;
    }

    /** Compiles the rules in force now rather than with the first sheet. */
    public void warmUp() {
        inForce.rules();
    }

    /** The rules in force that apply, by the compiled rules. */
    public Firings fire(Facts facts) {
        return inForce.rules().fire(facts);
    }

    /** @throws org.youju.document.ProblemsException RULESET_INCOMPLETE where the rules do not decide each item once */
    public Ledger ledger(Facts facts) {
        return plan.post(facts, fire(facts));
    }

    /** What the rules of the readings not taken would do; compiled only when somebody asks for an explanation. */
    List<Firing> fireNotTaken(Facts facts) {
        return rules.notTaken().isEmpty()
                ? List.of()
                : notTaken.rules().fire(facts).all();
    }

    private static final class Compilation {

        private final Vocabulary vocabulary;
        private final List<Rule> rules;
        private volatile @Nullable CompiledRules compiled;

        private Compilation(Vocabulary vocabulary, List<Rule> rules) {
            this.vocabulary = vocabulary;
            this.rules = rules;
        }

        private CompiledRules rules() {
            CompiledRules ready = compiled;
            return ready != null ? ready : compile();
        }

        private synchronized CompiledRules compile() {
            if (compiled == null) {
                compiled = CompiledRules.compile(rules, vocabulary);
            }
            return compiled;
        }
    }
}
