package org.youju.api.archive;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youju.document.Place;
import org.youju.document.ProblemsException;

/**
 * What makes it safe to send a request again: the key that its sender gave it.
 *
 * @param caller keys of different callers have nothing to do with each other
 * @param request SHA-256 of what was asked, in hexadecimal
 */
public record Retry(String caller, String key, String request) {

    /** Code of the refusal where a key was used for another request. */
    public static final String CONFLICT = "IDEMPOTENCY_CONFLICT";

    /** Characters that a key has. */
    public static final int MOST_KEY = 255;

    /**
     * @param key as sent
     * @param parts everything that makes the request what it is
     * @throws ProblemsException MALFORMED where the key is none
     */
    public static Retry of(String caller, String key, byte[]... parts) {
        if (key.isBlank() || key.length() > MOST_KEY || !key.chars().allMatch(c -> c >= 0x20 && c < 0x7f)) {
            throw ProblemsException.of(
                    "MALFORMED",
                    new Place("", 0, ""),
                    "`Idempotency-Key` has 1 to " + MOST_KEY + " printable ASCII characters",
                    "Idempotency-Key 应为 1 至 " + MOST_KEY + " 个可打印的 ASCII 字符");
        }
        StringBuilder hashes = new StringBuilder();
        for (byte[] part : parts) {
            hashes.append(Sha256.of(part));
        }
        return new Retry(caller, key, Sha256.of(hashes.toString()));
    }

    /**
     * The answer that was given before, if one was.
     *
     * @throws ProblemsException IDEMPOTENCY_CONFLICT where the key was used for another request
     */
    public Optional<String> answered(JdbcClient sql) {
        return sql.sql("SELECT request, id FROM answered WHERE caller = ? AND key = ?")
                .params(caller, key)
                .query(Answered.class)
                .optional()
                .map(before -> {
                    if (!before.request().equals(request)) {
                        throw ProblemsException.of(
                                CONFLICT,
                                new Place("", 0, ""),
                                "this Idempotency-Key was used for another request, answered with " + before.id(),
                                "这个 Idempotency-Key 已用于另一个请求（答复 " + before.id() + "），请换一个");
                    }
                    return before.id();
                });
    }

    /** Keeps the answer, in the same transaction as what it answers with. */
    public void keep(JdbcClient sql, String id) {
        sql.sql("INSERT INTO answered (caller, key, request, id) VALUES (?, ?, ?, ?)")
                .params(caller, key, request, id)
                .update();
    }

    /**
     * The answer given before, or that which {@code make} gives now and which is kept.
     *
     * @param retry null where the sender gave no key
     * @param make adds to the archive and gives the id to answer with
     */
    public static String once(Writing writing, @Nullable Retry retry, Function<Writing, String> make) {
        if (retry == null) {
            return make.apply(writing);
        }
        return retry.answered(writing.sql()).orElseGet(() -> {
            String id = make.apply(writing);
            retry.keep(writing.sql(), id);
            return id;
        });
    }

    private record Answered(String request, String id) {}
}
