package org.youju.rules.drools;

import java.util.ArrayList;
import java.util.List;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.conf.EventProcessingOption;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.youju.facts.Facts;
import org.youju.facts.Vocabulary;
import org.youju.rules.Firings;
import org.youju.rules.Rule;

/**
 * Rules compiled once to Drools' executable model, for any number of sheets and threads.
 *
 * <p>What is compiled is made here from {@link Rule} data; no character of a rule file reaches Drools again. A rule's
 * consequence is a note of its number and its subject: which rule, file, line and clause that is cannot be forged.
 */
public final class CompiledRules {

    /** Sheets are tried together while they have so many criteria: with more they no longer fit the processor's caches. */
    private static final int TOGETHER = 2_500;
    /**
     * Not the calling thread's: a worker thread of the common pool cannot see into the jar that the program was started
     * from, and Drools finds its parts through the thread.
     */
    private static final ClassLoader LOADER = CompiledRules.class.getClassLoader();

    private final int together;
    private final SheetAtHand.Numbered numbered;
    private final KieBase base;
    private final KieSessionConfiguration configuration;
    /**
     * Sessions for reuse, each used by one call at a time and left empty: a new one costs more than scoring a sheet. There
     * come to be as many as there ever were calls at once.
     */
    private volatile KieSessionsPool sessions;

    private CompiledRules(int criteria, List<Rule> rules, KieBase base, KieSessionConfiguration configuration) {
        this.together = Math.max(1, TOGETHER / Math.max(1, criteria));
        this.numbered = new SheetAtHand.Numbered(rules, criteria);
        this.base = base;
        this.configuration = configuration;
        this.sessions = base.newKieSessionsPool(0);
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
        KieServices services = KieServices.get();
        KieBaseConfiguration configuration = services.newKieBaseConfiguration();
        configuration.setOption(EventProcessingOption.CLOUD);
        KieBase base = KieBaseBuilder.createKieBaseFromModel(new ModelWriter(vocabulary).write(rules), configuration);
        // Sessions stay thread-safe although each lives in one thread: what ThreadSafeOption.NO makes Drools share are
        // the facts of a consequence, between all sessions, so that sheets scored side by side would get each other's
        // goals.
        KieSessionConfiguration sessions = services.newKieSessionConfiguration();
        // no rule waits for another, so that an agenda of them would be kept for nothing
        sessions.setOption(DirectFiringOption.YES);
        CompiledRules compiled = new CompiledRules(vocabulary.criteria().size(), rules, base, sessions);
        // the first session of a process finds more of Drools' parts through the thread
        compiled.sessions.newKieSession(sessions).dispose();
        return compiled;
    }

    /** How many sheets are tried together at most: of more at once nothing is gained. */
    public int together() {
        return together;
    }

    /** Every rule that applies. */
    public Firings fire(Facts facts) {
        return fire(List.of(facts)).get(0);
    }

    /** Every rule that applies to each of these sheets, in their order. */
    public List<Firings> fire(List<Facts> sheets) {
        List<Firings> all = new ArrayList<>(sheets.size());
        for (int from = 0; from < sheets.size(); from += together) {
            fireTogether(sheets.subList(from, Math.min(from + together, sheets.size())), all);
        }
        return all;
    }

    private void fireTogether(List<Facts> sheets, List<Firings> all) {
        KieSession session = sessions.newKieSession(configuration);
        List<SheetAtHand> atHand = new ArrayList<>(sheets.size());
        try {
            for (Facts facts : sheets) {
                SheetAtHand sheet = new SheetAtHand(facts, numbered);
                atHand.add(sheet);
                session.insert(sheet);
            }
            session.fireAllRules();
        } catch (RuntimeException | Error failed) {
            // whatever is left in the session must not reach the next sheet
            sessions = base.newKieSessionsPool(0);
            throw failed;
        }
        session.dispose();
        for (SheetAtHand one : atHand) {
            all.add(one.firings());
        }
    }
}
