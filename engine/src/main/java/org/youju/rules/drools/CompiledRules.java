package org.youju.rules.drools;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.drools.model.codegen.ExecutableModelProject;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.conf.EventProcessingOption;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.youju.facts.Facts;
import org.youju.facts.FindingFact;
import org.youju.facts.Subject;
import org.youju.facts.Vocabulary;
import org.youju.rules.Firing;
import org.youju.rules.Rule;

/**
 * Rules compiled once to Drools' executable model, for any number of sheets and threads.
 *
 * <p>What is compiled is written here from {@link Rule} data; no character of a rule file reaches the compiler. A rule's
 * consequence is a note of its number and its subject: which rule, file, line and clause that is cannot be forged.
 */
public final class CompiledRules {

    private static final String RECORDER = "recorder";
    /**
     * Not the calling thread's: a worker thread of the common pool cannot see into the jar that the program was started
     * from, and Drools finds its parts through the thread.
     */
    private static final ClassLoader LOADER = CompiledRules.class.getClassLoader();

    private final List<Rule> rules;
    private final KieBase base;
    private final KieSessionConfiguration sessions;

    private CompiledRules(List<Rule> rules, KieBase base, KieSessionConfiguration sessions) {
        this.rules = rules;
        this.base = base;
        this.sessions = sessions;
    }

    /** Takes note of what fired; the only thing that a compiled rule can call. */
    public static final class Recorder {

        private final List<Rule> rules;
        private final List<Firing> firings = new ArrayList<>();

        private Recorder(List<Rule> rules) {
            this.rules = rules;
        }

        public void record(int rule, @Nullable Subject subject) {
            firings.add(new Firing(rules.get(rule), subject));
        }
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
        ReleaseId release = services.newReleaseId(
                "org.youju.compiled", "rules", UUID.randomUUID().toString());
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        files.write("src/main/resources/org/youju/compiled/rules.drl", new DrlWriter(vocabulary).write(rules));
        KieBuilder builder = services.newKieBuilder(files, LOADER).buildAll(ExecutableModelProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new IllegalStateException("rules that passed the gate do not compile: " + errors);
        }
        var configuration = services.newKieBaseConfiguration();
        configuration.setOption(EventProcessingOption.CLOUD);
        KieBase base = services.newKieContainer(release, LOADER).newKieBase(configuration);
        services.getRepository().removeKieModule(release);
        // Sessions stay thread-safe although each lives in one thread: what ThreadSafeOption.NO makes Drools share are
        // the
        // facts of a consequence, between all sessions, so that sheets scored side by side would get each other's
        // goals.
        KieSessionConfiguration sessions = services.newKieSessionConfiguration();
        // the first session of a process finds more of Drools' parts through the thread
        base.newKieSession(sessions, null).dispose();
        return new CompiledRules(rules, base, sessions);
    }

    /** Every rule that applies, with what it applies to, in {@link Firing#ORDER}. */
    public List<Firing> fire(Facts facts) {
        Recorder recorder = new Recorder(rules);
        KieSession session = base.newKieSession(sessions, null);
        try {
            session.setGlobal(RECORDER, recorder);
            session.insert(facts.sheet());
            facts.goals().forEach(goals -> goals.forEach(session::insert));
            for (List<FindingFact> findings :
                    Optional.ofNullable(facts.findings()).orElse(List.of())) {
                findings.forEach(session::insert);
            }
            facts.checks().forEach(session::insert);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        recorder.firings.sort(Firing.ORDER);
        return List.copyOf(recorder.firings);
    }
}
