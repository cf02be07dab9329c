package org.youju.api.archive;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Notices where the clock jumps: where it is behind the chain's end, or goes otherwise than the time that this process has
 * run. Clocks that are put right little by little, and those of two machines that differ a little, do not jump.
 */
final class ClockWatch {

    private static final Duration LITTLE = Duration.ofMinutes(1);

    private @Nullable Instant seen;
    private long seenNanos;

    /**
     * A jump.
     *
     * @param expected what the clock should have said, as near as one can tell
     */
    record Jump(Instant expected, Instant now) {

        long seconds() {
            return Duration.between(expected, now).toSeconds();
        }
    }

    /**
     * @param nanos of a clock that never jumps, since whenever
     * @param end when the chain's last link was written; null where there is none
     */
    synchronized Optional<Jump> jump(Instant now, long nanos, @Nullable Instant end) {
        Instant before = seen;
        Instant expected = before == null ? now : before.plusNanos(nanos - seenNanos);
        if (end != null && end.isAfter(now.plus(LITTLE))) {
            return Optional.of(new Jump(end, now));
        }
        return Duration.between(expected, now).abs().compareTo(LITTLE) > 0
                ? Optional.of(new Jump(expected, now))
                : Optional.empty();
    }

    /** What was written at this time is kept. */
    synchronized void kept(Instant now, long nanos) {
        seen = now;
        seenNanos = nanos;
    }
}
