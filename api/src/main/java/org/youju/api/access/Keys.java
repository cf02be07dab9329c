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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youju.api.archive.Archive;
import org.youju.api.archive.Link;
import org.youju.api.archive.Sha256;
import org.youju.document.Names;
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
     * @param reach whose data it may do it with
     * @param created ISO 8601, UTC
     * @param expires ISO 8601, UTC; null where it does not
     * @param revoked ISO 8601, UTC; null where it is not
     */
    public record Key(
            String id,
            String name,
            Set<Role> roles,
            Reach reach,
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
            @Nullable String reach,
            String created,
            @Nullable String expires,
            @Nullable String revoked) {

        private Key key() {
            return new Key(id, name, Role.among(roles.split(",")), ReachText.read(reach), created, expires, revoked);
        }
    }

    /** A new random key, which is in no table. */
    static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A key for everybody's data; see {@link #create(String, Set, Reach, Duration)}. */
    public String create(String name, Set<Role> roles, @Nullable Duration valid) {
        return create(name, roles, Reach.everything(), valid);
    }

    /**
     * Makes a key.
     *
     * @param name whose it is; decisions made with it are said to be theirs, so no two keys have one name, nor names that
     *     look alike, and a name is not given again
     * @param reach whose data it may be used with
     * @param valid for how long, null for good
     * @return the key, which cannot be had again
     * @throws ProblemsException NAME_INVALID, KEY_NAME_TAKEN
     */
    public String create(String name, Set<Role> roles, Reach reach, @Nullable Duration valid) {
        Names.fault(name, Names.MOST).ifPresent(fault -> {
            throw refused("NAME_INVALID", "the name of the key " + fault.message(), "密钥的名称" + fault.messageZh());
        });
        String key = random();
        Instant now = clock.instant();
        return archive.write(writing -> {
            refuseWhereTaken(writing.sql(), name);
            String id = writing.newId();
            AccessLog.insert(writing.sql(), AccessLog.command(now, "keys new", id));
            writing.sql()
                    .sql("INSERT INTO access_key (id, hash, name, roles, reach, created, expires)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                    .params(Arrays.asList(
                            id,
                            Sha256.of(key),
                            name,
                            Role.words(roles),
                            ReachText.write(reach),
                            Link.time(now),
                            valid == null ? null : Link.time(now.plus(valid))))
                    .update();
            return key;
        });
    }

    /** One name is one caller: its decisions, its limit, its retries. */
    private static void refuseWhereTaken(JdbcClient sql, String name) {
        sql.sql("SELECT name FROM access_key").query(String.class).list().stream()
                .filter(known -> Names.comparable(known).equals(Names.comparable(name))
                        || Names.skeleton(known).equals(Names.skeleton(name)))
                .findFirst()
                .ifPresent(known -> {
                    throw refused(
                            "KEY_NAME_TAKEN",
                            "there is, or was, a key `" + known + "`, which `" + name + "` cannot be told from;"
                                    + " give another name, such as `" + name + "-2`",
                            "已有（或曾有）名为“" + known + "”的密钥，与“" + name + "”无法区分；请另取一个名称，例如“" + name + "-2”");
                });
    }

    private static ProblemsException refused(String code, String message, String messageZh) {
        return ProblemsException.of(code, new Place("", 0, ""), message, messageZh);
    }

    /** Whether anybody was ever to be told apart here. */
    OpenMode openMode() {
        return new OpenMode(archive, clock);
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
                .orElseThrow(() -> refused(
                        "KEY_NOT_FOUND",
                        "there is no key `" + id + "` that could be revoked",
                        "没有编号为“" + id + "”的有效密钥"));
        Instant now = clock.instant();
        archive.write(writing -> {
            AccessLog.insert(writing.sql(), AccessLog.command(now, "keys revoke", key.id()));
            return writing.sql()
                    .sql("INSERT INTO access_key_revoked (id, at) VALUES (?, ?)")
                    .params(key.id(), Link.time(now))
                    .update();
        });
    }

    private static final String SELECT = "SELECT k.id, k.name, k.roles, k.reach, k.created, k.expires, r.at AS revoked"
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
