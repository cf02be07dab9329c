package org.youju.scoring;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.youju.document.Place;
import org.youju.document.Problems;
import org.youju.facts.Facts;
import org.youju.facts.Vocabulary;
import org.youju.ledger.Ledger;
import org.youju.rules.Activation;
import org.youju.rules.Activations;
import org.youju.rules.Rule;
import org.youju.rules.RuleBook;
import org.youju.rules.drools.CompiledRules;
import org.youju.rules.drools.RuleReader;
import org.youju.ruleset.Classes;
import org.youju.ruleset.Ruleset;
import org.youju.scorecard.ScorecardMaker;
import org.youju.submission.Submission;

/** A year's table with its rules, compiled once when first needed. */
public final class YearRules {

    private final Vocabulary vocabulary;
    private final RuleBook rules;
    private final Compilation inForce;
    private final Compilation rejected;

    private final Ledger.Plan plan;
    private final ScorecardMaker scorecards;

    /** By class; empty where all sheets are scored alike. */
    private final Map<String, YearRules> byClass = new LinkedHashMap<>();

    private YearRules(Vocabulary vocabulary, RuleBook rules) {
        this(
                vocabulary,
                rules,
                new Compilation(vocabulary, rules.inForce()),
                new Compilation(vocabulary, rules.rejected()));
        Classes classes = ruleset().classes();
        if (classes != null) {
            ruleset().input(classes.by()).orElseThrow().choices().forEach(name -> byClass.put(name, ofClass(name)));
        }
    }

    private YearRules(Vocabulary vocabulary, RuleBook rules, Compilation inForce, Compilation rejected) {
        this.vocabulary = vocabulary;
        this.rules = rules;
        this.inForce = inForce;
        this.rejected = rejected;
        this.plan = new Ledger.Plan(vocabulary, rules.inForce());
        this.scorecards = new ScorecardMaker(vocabulary, rules.inForce());
    }

    private YearRules ofClass(String name) {
        return new YearRules(new Vocabulary(ruleset().forClass(name)), rules, inForce, rejected);
    }

    /**
     * This year with the points of the sheet's class.
     *
     * @param problems is told where the sheet does not say its class
     */
    YearRules of(Submission submission, Problems problems) {
        Classes classes = ruleset().classes();
        if (classes == null) {
            return this;
        }
        YearRules own = submission.inputs().get(classes.by()) instanceof Submission.Answer.Text text
                ? byClass.get(text.text())
                : null;
        if (own == null) {
            problems.add(
                    "CLASS_MISSING",
                    new Place("", 0, "/inputs").field(classes.by()),
                    "`" + classes.by() + "` says by which class the sheet is scored; it is one of " + byClass.keySet(),
                    "要先填“" + classes.by() + "”，才知道按哪一类的分值计分；可填：" + String.join("、", byClass.keySet()));
            return this;
        }
        return own;
    }

    /** @throws org.youju.document.ProblemsException RULESET_INVALID where the safety gate refuses a rule */
    static YearRules read(Ruleset ruleset) {
        Vocabulary vocabulary = new Vocabulary(ruleset);
        return new YearRules(vocabulary, RuleReader.read(vocabulary));
    }

    public Ruleset ruleset() {
        return vocabulary.ruleset();
    }

    /** This year with the points of each class, by the class's name in the order declared; empty where it tells none apart. */
    public Map<String, YearRules> byClass() {
        return Collections.unmodifiableMap(byClass);
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
    public Activations fire(Facts facts) {
        return inForce.rules().fire(facts);
    }

    /** @throws org.youju.document.ProblemsException RULESET_INCOMPLETE where the rules do not decide each item once */
    public Ledger ledger(Facts facts) {
        return plan.post(facts, fire(facts));
    }

    /** What the rules of the readings not taken would do; compiled only when somebody asks for an explanation. */
    List<Activation> fireRejected(Facts facts) {
        return rules.rejected().isEmpty()
                ? List.of()
                : rejected.rules().fire(facts).all();
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
