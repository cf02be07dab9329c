package org.youju.api.operation;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import org.youju.api.archive.Archive;
import org.youju.api.archive.ArchiveState;

/**
 * Looks every few seconds whether the archive can be read and written, so that nobody who asks for it waits for a database
 * that is away. A server that cannot keep what it decides is not ready.
 */
@Component("archive")
class ArchiveWatch implements HealthIndicator, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveWatch.class);
    private static final long EVERY_MILLIS = 2_000;

    private final Archive archive;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "archive-watch"));
    private final ScheduledFuture<?> looking;
    private volatile ArchiveState.Report last;

    ArchiveWatch(Archive archive, MeterRegistry registry) {
        this.archive = archive;
        this.last = archive.look();
        archive.meter(registry);
        Gauge.builder("youju.archive.up", this, watch -> watch.last.trouble() == null ? 1 : 0)
                .description("1 where the archive can be read and written, else 0")
                .register(registry);
        Gauge.builder("youju.archive.free", this, ArchiveWatch::free)
                .description("What the disk with the archive has left; NaN where it is on another machine")
                .baseUnit("bytes")
                .register(registry);
        FunctionCounter.builder("youju.clock.jumps", archive, Archive::clockJumps)
                .description("How often the clock was found to have jumped")
                .register(registry);
        looking = clock.scheduleWithFixedDelay(this::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private double free() {
        Long free = last.free();
        return free == null ? Double.NaN : free;
    }

    private void look() {
        try {
            ArchiveState.Report now = archive.look();
            if (!Objects.equals(now.trouble(), last.trouble())) {
                if (now.trouble() == null) {
                    LOG.info("the archive can be read and written again");
                } else {
                    LOG.error("the archive does not work: {}", now.trouble());
                }
            }
            last = now;
        } catch (RuntimeException defect) {
            LOG.error("it could not be seen whether the archive works", defect);
        }
    }

    @Override
    public Health health() {
        ArchiveState.Report report = last;
        Health.Builder health = report.trouble() == null
                ? Health.up()
                : Health.down().withDetail("trouble", Objects.requireNonNull(report.trouble()));
        health.withDetail("clockJumps", archive.clockJumps());
        if (report.free() != null) {
            health.withDetail("freeBytes", Objects.requireNonNull(report.free()));
        }
        return health.build();
    }

    @Override
    public void close() {
        looking.cancel(false);
        clock.shutdownNow();
    }
}
