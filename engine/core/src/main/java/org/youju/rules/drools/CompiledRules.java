package org.youju.rules.drools;

import java.util.List;
import org.drools.core.impl.InternalRuleBase;
import org.drools.modelcompiler.KieBaseBuilder;
import org.youju.facts.Facts;
import org.youju.facts.Vocabulary;
import org.youju.rules.Activations;
import org.youju.rules.Rule;

/**
 * Rules compiled once to Drools' executable model, for any number of sheets and threads.
 *
 * <p>What is compiled is made here from {@link Rule} data; no character of a rule file reaches Drools again. A rule's
 * consequence is that it records its number and its subject: which rule, file, line and clause that is cannot be forged.
 */
public final class CompiledRules {

    /**
     * Not the calling thread's: a worker thread of the common pool cannot see into the jar that the program was started
     * from, and Drools finds its parts through the thread.
     */
    private static final ClassLoader LOADER = CompiledRules.class.getClassLoader();

    private final MatchContext.Numbered numbered;
    private final Network network;

    private CompiledRules(MatchContext.Numbered numbered, Network network) {
        this.numbered = numbered;
        this.network = network;
    }

    /**
     * @param rules numbered from 0 in order
     */
    public static CompiledRules compile(List<Rule> rules, Vocabulary vocabulary) {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(LOADER);
        try {
            return compileHere(rules, vocabulary);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static CompiledRules compileHere(List<Rule> rules, Vocabulary vocabulary) {
        ModelWriter.Written written = new ModelWriter(vocabulary).write(rules);
        InternalRuleBase base = KieBaseBuilder.createKieBaseFromModel(written.model());
        return new CompiledRules(
                new MatchContext.Numbered(rules, vocabulary.criteria().size()),
                Network.of(base, written.consequences()));
    }

    /** Every rule that applies. */
    public Activations fire(Facts facts) {
        MatchContext sheet = new MatchContext(facts, numbered);
        network.pass(sheet);
        return sheet.activations();
    }
}
