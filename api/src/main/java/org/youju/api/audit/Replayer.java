package org.youju.api.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.youju.api.access.Reach;
import org.youju.api.archive.Archive;
import org.youju.api.archive.Link;
import org.youju.api.audit.Certificate.Failure;
import org.youju.api.decisions.Decision;
import org.youju.api.decisions.Decisions;
import org.youju.api.decisions.Replay;
import org.youju.document.ProblemsException;
import org.youju.scoring.Youju;

/** Scores every decision of an archive again. */
public final class Replayer {

    private final Archive archive;
    private final Decisions decisions;
    private final Clock clock;

    public Replayer(Archive archive, Decisions decisions, Clock clock) {
        this.archive = archive;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** @param progress is told how many decisions were scored again */
    public Certificate replay(LongConsumer progress) {
        SortedMap<String, Integer> engines = new TreeMap<>();
        SortedMap<String, Integer> rulesets = new TreeMap<>();
        List<Replay> differences = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        Head head = archive.end()
                .map(link -> new Head(link.seq(), link.hash(), link.at()))
                .orElse(Head.EMPTY);
        int[] count = new int[1];
        archive.walk(1, stored -> {
            if (stored.seq() > head.seq() || !stored.kind().equals(Link.Kind.DECISION.name())) {
                return;
            }
            try {
                Decision decision = decisions.get(stored.id(), Reach.everything());
                engines.merge(decision.engine(), 1, Integer::sum);
                rulesets.merge(decision.digest(), 1, Integer::sum);
                Replay replay = decisions.replay(decision);
                if (!replay.identical()) {
                    differences.add(replay);
                }
            } catch (ProblemsException failed) {
                failures.add(new Failure(
                        stored.id(), failed.code(), failed.problems().get(0).message()));
            }
            progress.accept(++count[0]);
        });
        return new Certificate(
                Certificate.KIND,
                Link.time(Instant.now(clock)),
                Youju.engineVersion(),
                engines,
                rulesets,
                head,
                count[0],
                count[0] - differences.size() - failures.size(),
                differences,
                failures);
    }
}
