package org.youju.api.cli;

import java.time.Clock;
import org.youju.api.appeals.Appeals;
import org.youju.api.archive.Archive;
import org.youju.api.audit.Replayer;
import org.youju.api.audit.Verifier;
import org.youju.api.decisions.Decisions;
import org.youju.api.source.OpenRulesets;

/** The archive with what works on it, for as long as a command runs. */
record OpenArchive(Archive archive, Decisions decisions, Appeals appeals) implements AutoCloseable {

    static OpenArchive of(Archive archive, OpenRulesets rulesets) {
        Decisions decisions = new Decisions(archive, () -> rulesets);
        return new OpenArchive(archive, decisions, new Appeals(archive, decisions));
    }

    Verifier verifier() {
        return new Verifier(archive, decisions, appeals);
    }

    Replayer replayer() {
        return new Replayer(archive, decisions, Clock.systemUTC());
    }

    @Override
    public void close() {
        archive.close();
    }
}
