package org.youju.api.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often each caller may ask: so many a minute, used up at once or spread out. */
public final class Rates {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    /** A caller who was forgotten begins anew, which costs the server no more than one who comes for the first time. */
    private static final int MOST_CALLERS = 10_000;

    private final int perMinute;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_CALLERS;
        }
    };

    /** @param perMinute at least 1 */
    public Rates(int perMinute, TimeMeter time) {
        this.perMinute = perMinute;
        this.time = time;
    }

    /**
     * What came of one request.
     *
     * @param remaining how many more may be made now
     * @param reset seconds until all of them may be made again
     * @param retry seconds until the next may be made, 0 where this one may
     */
    public record Taken(boolean allowed, long remaining, long reset, long retry) {}

    /** Counts a request. */
    public Taken take(String caller) {
        Bucket bucket;
        synchronized (buckets) {
            bucket = buckets.computeIfAbsent(
                    caller,
                    unknown -> Bucket.builder()
                            .withCustomTimePrecision(time)
                            .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, WINDOW))
                            .build());
        }
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return new Taken(
                probe.isConsumed(),
                probe.getRemainingTokens(),
                seconds(probe.getNanosToWaitForReset()),
                seconds(probe.getNanosToWaitForRefill()));
    }

    private static long seconds(long nanos) {
        return (nanos + 999_999_999) / 1_000_000_000;
    }

    /** The header {@code RateLimit-Policy} of the IETF's draft. */
    public String policy() {
        return "\"caller\";q=" + perMinute + ";w=" + WINDOW.toSeconds();
    }

    /** The header {@code RateLimit} of the IETF's draft. */
    public static String state(Taken taken) {
        return "\"caller\";r=" + taken.remaining() + ";t=" + taken.reset();
    }
}
