package org.youju.api.limits;

import java.time.Duration;
import java.util.Map;
import org.youju.document.Place;
import org.youju.document.ProblemsException;

/**
 * The bounds of what is taken on. The size of a body is bounded by what the engine reads, and not settable.
 *
 * @param requestsPerMinute that one caller may make, 0 for any number
 * @param requestsAreSet whether that was set, and so is the limit of callers without keys as well
 * @param batchLines that one batch may have
 * @param batches that are answered at the same time
 * @param atWork how many sheets are scored or explained at the same time
 * @param patience how long a request waits for its turn before it is sent away
 * @param body how long a body may take to arrive
 * @param batch how long a batch may take to arrive, which waits for its answers to be read
 * @param perAddress how many requests of one address are answered at the same time, 0 for any number
 * @param connectionsPerAddress how many connections one address holds, 0 for any number
 */
public record Limits(
        int requestsPerMinute,
        boolean requestsAreSet,
        int batchLines,
        int batches,
        int atWork,
        Duration patience,
        Duration body,
        Duration batch,
        int perAddress,
        int connectionsPerAddress) {

    /** Lines of a page of decisions or appeals. */
    public static final int MOST_LINES = 500;

    /** Years that one sheet is compared under. */
    public static final int MOST_YEARS = 8;

    /** Characters of the reason of a decision. */
    public static final int MOST_REASON = 500;

    public static final String REQUESTS = "YOUJU_REQUESTS_PER_MINUTE";
    public static final String BATCH_LINES = "YOUJU_BATCH_LINES";
    public static final String BATCHES = "YOUJU_BATCHES";
    public static final String AT_WORK = "YOUJU_AT_WORK";
    public static final String WAIT = "YOUJU_WAIT_SECONDS";
    public static final String BODY = "YOUJU_BODY_SECONDS";
    public static final String BATCH = "YOUJU_BATCH_SECONDS";
    public static final String PER_ADDRESS = "YOUJU_REQUESTS_PER_ADDRESS";
    public static final String CONNECTIONS = "YOUJU_CONNECTIONS_PER_ADDRESS";

    /** @throws ProblemsException SETTING_INVALID */
    public static Limits of(Map<String, String> environment) {
        int cores = Runtime.getRuntime().availableProcessors();
        return new Limits(
                whole(environment, REQUESTS, 6000, 0),
                !environment.getOrDefault(REQUESTS, "").isBlank(),
                whole(environment, BATCH_LINES, 1_000_000, 1),
                whole(environment, BATCHES, 8, 1),
                whole(environment, AT_WORK, 4 * cores, 1),
                Duration.ofSeconds(whole(environment, WAIT, 2, 0)),
                Duration.ofSeconds(whole(environment, BODY, 30, 1)),
                Duration.ofSeconds(whole(environment, BATCH, 3600, 1)),
                whole(environment, PER_ADDRESS, 100, 0),
                whole(environment, CONNECTIONS, 1000, 0));
    }

    /**
     * A setting that is a whole number.
     *
     * @throws ProblemsException SETTING_INVALID where it is something else, or less than {@code least}
     */
    public static int whole(Map<String, String> environment, String name, int standard, int least) {
        String text = environment.getOrDefault(name, "").strip();
        if (text.isEmpty()) {
            return standard;
        }
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < least) {
            throw ProblemsException.of(
                    "SETTING_INVALID",
                    new Place("", 0, ""),
                    name + " is a whole number, at least " + least + ", and not `" + text + "`",
                    "环境变量 " + name + "=“" + text + "”应为整数，且不小于 " + least);
        }
        return Integer.parseInt(text);
    }
}
