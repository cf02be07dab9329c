package org.youju.rules.drools;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.model.Model;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.youju.facts.Vocabulary;
import org.youju.rules.Rule;

/**
 * Writes rules as Drools' executable model: positions and ranks only, so that comparisons are exact, and no code is
 * generated that would have to be compiled, stored or trusted.
 *
 * <p>What a fact and a match cost decides how fast a sheet is scored. So a sheet is one fact, every rule a pattern over it,
 * and none a join; what is compared on one value is one constraint; and rules with the same conditions are one rule for
 * Drools, with one consequence each. The model is whole: a session of Drools fires the same as the {@link Network}.
 */
final class ModelWriter {

    private final Vocabulary vocabulary;

    ModelWriter(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * What was written.
     *
     * @param consequences that the rules of the model record, by their names
     */
    record Written(Model model, Map<String, Consequence.All> consequences) {

        Written {
            consequences = Map.copyOf(consequences);
        }
    }

    Written write(List<Rule> rules) {
        ModelImpl model = new ModelImpl();
        Map<Set<Constraint>, List<Consequence>> alike = new LinkedHashMap<>();
        for (Rule rule : rules) {
            PatternBuilder patterns = PatternBuilder.of(vocabulary, rule);
            alike.computeIfAbsent(patterns.all(), key -> new ArrayList<>()).add(patterns.consequence());
        }
        Map<String, Consequence.All> consequences = new HashMap<>();
        alike.forEach((patterns, alikes) -> {
            String name = "r" + consequences.size();
            Consequence.All together = new Consequence.All(alikes);
            model.addRule(rule(name, patterns, together));
            consequences.put(name, together);
        });
        return new Written(model, consequences);
    }

    private static org.drools.model.Rule rule(String name, Set<Constraint> patterns, Consequence.All consequences) {
        Variable<MatchContext> sheet = PatternDSL.declarationOf(MatchContext.class);
        PatternDef<MatchContext> pattern = PatternDSL.pattern(sheet);
        for (Constraint one : patterns) {
            pattern = pattern.expr(one.getExpressionHash(), one);
        }
        return PatternDSL.rule("org.youju.compiled", name)
                .build(pattern, PatternDSL.on(sheet).execute(consequences));
    }
}
