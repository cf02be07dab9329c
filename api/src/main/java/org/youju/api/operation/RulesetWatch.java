package org.youju.api.operation;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.youju.api.publications.Publications;
import org.youju.api.source.CurrentRulesets;
import org.youju.api.source.Reload;
import org.youju.document.ProblemsException;
import org.youju.ruleset.KnownPublications;
import org.youju.ruleset.RulesetFiles;

/**
 * Compiles the rulesets before anything listens, and takes up what changes in their folder afterwards. It asks again and
 * again rather than waiting to be told: that also works on network drives and on volumes of a cluster. What was read twice
 * the same is taken, so that nobody is scored by files that are being written.
 */
public final class RulesetWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RulesetWatch.class);

    private final CurrentRulesets rulesets;
    private final Publications publications;
    private final Meters meters;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "ruleset-watch"));
    private @Nullable ScheduledFuture<?> looking;
    private @Nullable RulesetFiles seen;
    private @Nullable RulesetFiles taken;
    private KnownPublications known = KnownPublications.NONE;
    private @Nullable String unreadable;

    /** Compiles every year that is served. */
    public RulesetWatch(CurrentRulesets rulesets, Publications publications, Meters meters) {
        this.rulesets = rulesets;
        this.publications = publications;
        this.meters = meters;
        rulesets.youju().years().forEach(meters::compile);
        tell(rulesets.refused());
    }

    /** From now on looks every so often at the files, and at what the archive knows as published. */
    public void look(Supplier<RulesetFiles> files, Duration every) {
        looking = clock.scheduleWithFixedDelay(
                () -> look(files), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look(Supplier<RulesetFiles> files) {
        try {
            // what is published while the files are being read has its lock among those that are read the next time
            KnownPublications knownNow = publications.known();
            RulesetFiles now = files.get();
            unreadable = null;
            if (seen == null || !seen.isSameAs(now)) {
                seen = now;
            } else if (taken == null || !taken.isSameAs(now) || !known.equals(knownNow)) {
                taken = now;
                known = knownNow;
                take(now);
            }
        } catch (ProblemsException because) {
            if (!Objects.equals(because.getMessage(), unreadable)) {
                unreadable = because.getMessage();
                LOG.error("the rulesets or their publications cannot be read; what is served goes on: {}", unreadable);
            }
        } catch (RuntimeException defect) {
            LOG.error("the rulesets could not be taken up; what is served goes on", defect);
        }
    }

    private void take(RulesetFiles now) {
        Reload.Outcome outcome = Reload.of(rulesets.get(), now, known, year -> {
            meters.compile(year);
            publications.admit(year.ruleset());
        });
        rulesets.become(outcome);
        outcome.changed().forEach(folder -> LOG.info("ruleset {} is served as its files are now", folder));
        tell(outcome.refused());
        if (outcome.refused().stream().anyMatch(one -> one.because().code().equals("ARCHIVE_UNAVAILABLE"))) {
            taken = null;
        }
    }

    private void tell(List<Reload.Refused> all) {
        all.forEach(refused -> {
            meters.refused(refused.because());
            LOG.error("ruleset {} is refused, and what was served of it goes on: {}", refused.folder(), text(refused));
        });
    }

    static String text(Reload.Refused refused) {
        return refused.because().problems().stream()
                .map(problem -> problem.place().text() + " [" + problem.code() + "] " + problem.message())
                .collect(Collectors.joining("; "));
    }

    @Override
    public void close() {
        if (looking != null) {
            looking.cancel(false);
        }
        clock.shutdownNow();
    }
}
