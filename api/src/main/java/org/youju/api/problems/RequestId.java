package org.youju.api.problems;

import com.github.f4b6a3.ulid.UlidCreator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** What a request is called in its answer, in the log and in problems. */
public final class RequestId {

    public static final String HEADER = "X-Request-Id";

    private static final String KEY = "requestId";
    private static final Pattern TAKEN = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    /** Begins a request in this thread, called as its caller says, or by a new name where that is none. */
    public static String begin(@Nullable String given) {
        String id = given != null && TAKEN.matcher(given).matches()
                ? given
                : UlidCreator.getMonotonicUlid().toString();
        MDC.put(KEY, id);
        return id;
    }

    /** The request that this thread answers, null where it answers none. */
    static @Nullable String current() {
        return MDC.get(KEY);
    }

    public static void end() {
        MDC.remove(KEY);
    }
}
