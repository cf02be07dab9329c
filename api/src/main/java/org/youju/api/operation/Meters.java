package org.youju.api.operation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.youju.document.ProblemsException;
import org.youju.ruleset.RulesetId;
import org.youju.scorecard.Scorecard;
import org.youju.scoring.YearRules;

/** What is counted and timed beside what Spring Boot counts of every request. */
@Component
public class Meters {

    /** What the safety gate refuses in the tree, and what it refuses before anything is read as a sentence. */
    private static final Pattern GATE = Pattern.compile("GATE_.*|(SENTENCE|RULE)_(CHARACTER|DIFFERS|NAME|SYNTAX)");

    private final MeterRegistry registry;
    private final Counter gateRefusals;

    Meters(MeterRegistry registry) {
        this.registry = registry;
        this.gateRefusals = Counter.builder("youju.gate.refusals")
                .description("Places in rule files that the safety gate refused")
                .register(registry);
    }

    /** A sheet was scored. */
    public void scored(Scorecard card) {
        Counter.builder("youju.scores")
                .description("Sheets that were scored")
                .tag("scheme", card.ruleset().scheme())
                .tag("year", Integer.toString(card.ruleset().year()))
                .tag("status", card.status().name())
                .register(registry)
                .increment();
    }

    /** Compiles a year's rules, and counts how long that takes. */
    void compile(YearRules year) {
        RulesetId id = year.ruleset().id();
        Timer.builder("youju.ruleset.compile")
                .description("How long the rules of a year took to compile")
                .tag("scheme", id.scheme())
                .tag("year", Integer.toString(id.year()))
                .register(registry)
                .record(year::warmUp);
    }

    /** A ruleset was not taken. */
    void refused(ProblemsException because) {
        because.problems().stream()
                .filter(problem -> GATE.matcher(problem.code()).matches())
                .forEach(problem -> gateRefusals.increment());
    }
}
