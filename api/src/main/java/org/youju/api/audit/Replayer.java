package org.youju.api.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
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

    /** A few for each core, and few in memory. */
    private static final int AT_ONCE = 64;

    private final Archive archive;
    private final Decisions decisions;
    private final Clock clock;

    public Replayer(Archive archive, Decisions decisions, Clock clock) {
        this.archive = archive;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** What came of a decision. */
    private record Outcome(Optional<Decision> decision, Optional<Replay> replay, Optional<Failure> failure) {}

    /** On all cores, and in their order. */
    private List<Outcome> again(List<String> ids) {
        return ids.parallelStream().map(this::again).toList();
    }

    private Outcome again(String id) {
        Optional<Decision> decision = Optional.empty();
        try {
            decision = Optional.of(decisions.get(id, Reach.everything()));
            return new Outcome(decision, Optional.of(decisions.replay(decision.get())), Optional.empty());
        } catch (ProblemsException failed) {
            Failure failure =
                    new Failure(id, failed.code(), failed.problems().get(0).message());
            return new Outcome(decision, Optional.empty(), Optional.of(failure));
        }
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
        List<String> ids = new ArrayList<>();
        int[] count = new int[1];
        Consumer<Outcome> take = outcome -> {
            outcome.decision().ifPresent(decision -> {
                engines.merge(decision.engine(), 1, Integer::sum);
                rulesets.merge(decision.digest(), 1, Integer::sum);
            });
            outcome.replay().filter(replay -> !replay.identical()).ifPresent(differences::add);
            outcome.failure().ifPresent(failures::add);
            progress.accept(++count[0]);
        };
        archive.walk(1, stored -> {
            if (stored.seq() <= head.seq() && stored.kind().equals(Link.Kind.DECISION.name())) {
                ids.add(stored.id());
            }
            if (ids.size() == AT_ONCE) {
                again(ids).forEach(take);
                ids.clear();
            }
        });
        again(ids).forEach(take);
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
