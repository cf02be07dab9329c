package org.youju.api.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.youju.api.archive.Archive;
import org.youju.api.archive.Link;
import org.youju.api.archive.Sha256;
import org.youju.document.Place;
import org.youju.document.ProblemsException;

/**
 * The keys of portals. A key is 256 random bits, so that its plain SHA-256 is as good to keep as any slower hash: there is
 * nothing to guess.
 */
public final class Keys {

    /** What every key begins with, so that one that leaked can be recognised. */
    static final String PREFIX = "yj_";

    /** How long a key that was just looked up is believed; within it a revocation takes effect. */
    private static final Duration BELIEVED = Duration.ofSeconds(5);

    private final Archive archive;
    private final Clock clock;
    private final Map<String, Believed> believed = new ConcurrentHashMap<>();

    public Keys(Archive archive, Clock clock) {
        this.archive = archive;
        this.clock = clock;
    }

    /**
     * A key that is kept, without the key itself.
     *
     * @param roles what it may do
     * @param created ISO 8601, UTC
     * @param expires ISO 8601, UTC; null where it does not
     * @param revoked ISO 8601, UTC; null where it is not
     */
    public record Key(
            String id,
            String name,
            Set<Role> roles,
            String created,
            @Nullable String expires,
            @Nullable String revoked) {

        public Key {
            roles = Set.copyOf(roles);
        }

        private boolean isGoodAt(String now) {
            return revoked == null && (expires == null || now.compareTo(expires) < 0);
        }
    }

    /** A key with when it was looked up. */
    private record Believed(Key key, Instant until) {}

    /** A row of the table, as it is kept. */
    private record Row(
            String id,
            String name,
            String roles,
            String created,
            @Nullable String expires,
            @Nullable String revoked) {

        private Key key() {
            return new Key(id, name, Role.among(roles.split(",")), created, expires, revoked);
        }
    }

    /** A new random key, which is in no table. */
    static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Makes a key.
     *
     * @param name whose it is; decisions made with it are said to be theirs
     * @param valid for how long, null for good
     * @return the key, which cannot be had again
     */
    public String create(String name, Set<Role> roles, @Nullable Duration valid) {
        String key = random();
        Instant now = clock.instant();
        return archive.write(writing -> {
            writing.sql()
                    .sql("INSERT INTO access_key (id, hash, name, roles, created, expires) VALUES (?, ?, ?, ?, ?, ?)")
                    .params(Arrays.asList(
                            writing.newId(),
                            Sha256.of(key),
                            name,
                            Role.words(roles),
                            Link.time(now),
                            valid == null ? null : Link.time(now.plus(valid))))
                    .update();
            return key;
        });
    }

    /**
     * Ends a key for good.
     *
     * @throws ProblemsException KEY_NOT_FOUND where there is no such key, or it is revoked already
     */
    public void revoke(String id) {
        Key key = list().stream()
                .filter(one -> one.id().equals(id) && one.revoked() == null)
                .findFirst()
                .orElseThrow(() -> ProblemsException.of(
                        "KEY_NOT_FOUND",
                        new Place("", 0, ""),
                        "there is no key `" + id + "` that could be revoked",
                        "没有编号为“" + id + "”的有效密钥"));
        archive.write(writing -> writing.sql()
                .sql("INSERT INTO access_key_revoked (id, at) VALUES (?, ?)")
                .params(key.id(), Link.time(clock.instant()))
                .update());
    }

    private static final String SELECT = "SELECT k.id, k.name, k.roles, k.created, k.expires, r.at AS revoked"
            + " FROM access_key k LEFT JOIN access_key_revoked r ON r.id = k.id";

    /** Every key there ever was, the oldest first. */
    public List<Key> list() {
        return archive
                .read(sql -> sql.sql(SELECT + " ORDER BY k.created, k.id")
                        .query(Row.class)
                        .list())
                .stream()
                .map(Row::key)
                .toList();
    }

    /** Whether there is a key that is good now. */
    public boolean any() {
        String now = Link.time(clock.instant());
        return list().stream().anyMatch(key -> key.isGoodAt(now));
    }

    /** The key that a caller gave, where it is good now. */
    Optional<Key> find(String given) {
        String hash = Sha256.of(given);
        Instant now = clock.instant();
        Believed known = believed.get(hash);
        if (known == null || now.isAfter(known.until())) {
            Optional<Key> found = archive.read(sql -> sql.sql(SELECT + " WHERE k.hash = ?")
                            .param(hash)
                            .query(Row.class)
                            .optional())
                    .map(Row::key);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            known = new Believed(found.get(), now.plus(BELIEVED));
            believed.put(hash, known);
        }
        return Optional.of(known.key()).filter(key -> key.isGoodAt(Link.time(now)));
    }
}
