package org.youju.api.publications;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youju.api.archive.Archive;
import org.youju.api.archive.ArchivePlace;
import org.youju.api.archive.Glance;
import org.youju.api.archive.Link;
import org.youju.api.archive.Writing;
import org.youju.api.publications.PublicationEntry.How;
import org.youju.document.Place;
import org.youju.document.ProblemsException;
import org.youju.ruleset.KnownPublications;
import org.youju.ruleset.KnownPublications.Known;
import org.youju.ruleset.LockSignature;
import org.youju.ruleset.Publication;
import org.youju.ruleset.Ruleset;
import org.youju.ruleset.RulesetId;

/**
 * The revisions that an archive knows as published. Each is an entry of the chain: made when it is published, or when a revision
 * with a lock is first used here, which shows what it was from then on and not who published it.
 */
public final class Publications {

    private static final Logger LOG = LoggerFactory.getLogger(Publications.class);

    private static final String TABLE = "publication";

    /** Caller of the entry where nobody asked for anything. */
    private static final String SERVER = "local:serve";

    private final Archive archive;

    public Publications(Archive archive) {
        this.archive = archive;
    }

    private record Row(
            String scheme,
            int year,
            int revision,
            String digest,
            @Nullable String lock,
            long seq) {

        private RulesetId ruleset() {
            return new RulesetId(scheme, year, revision);
        }
    }

    /** What is known now. */
    public KnownPublications known() {
        return archive.read(Publications::known);
    }

    /**
     * The same for a command that does not work on the archive; nothing where there is none.
     *
     * @throws ProblemsException ARCHIVE_UNAVAILABLE where there is one that cannot be read
     */
    public static KnownPublications inSight(ArchivePlace place) {
        return Glance.at(place, TABLE, Publications::known).orElse(KnownPublications.NONE);
    }

    private static KnownPublications known(JdbcClient sql) {
        List<Row> rows = sql.sql("SELECT p.scheme, p.year, p.revision, p.digest, p.lock, l.seq FROM publication p"
                        + " JOIN link l ON l.id = p.id ORDER BY l.seq")
                .query(Row.class)
                .list();
        Map<RulesetId, Known> known = new TreeMap<>();
        // the first witness says what the files are; a later one of the same files also knows the lock
        rows.forEach(row -> known.merge(
                row.ruleset(),
                of(row),
                (first, later) -> new Known(first.digest(), later.lock(), first.witness(), first.witnessZh())));
        return new KnownPublications(known);
    }

    private static Known of(Row row) {
        return new Known(
                row.digest(),
                Optional.ofNullable(row.lock()),
                "link " + row.seq() + " of the archive",
                "存档第 " + row.seq() + " 环");
    }

    /**
     * Lets a ruleset be used that is as it was published, or is a draft; one with a lock that is seen for the first time
     * becomes an entry.
     *
     * @throws ProblemsException RULESET_ALTERED where it is otherwise than the archive knows it, ARCHIVE_UNAVAILABLE
     */
    public void admit(Ruleset ruleset) {
        KnownPublications known = known();
        known.check(ruleset);
        Publication published = ruleset.published();
        if (published != null && !knowsLock(known, ruleset.id())) {
            archive.write(writing -> {
                // another process may have published it meanwhile
                check(writing.sql(), ruleset);
                see(writing, ruleset, SERVER);
                return "";
            });
            tellSeen(ruleset.id(), published);
        }
    }

    /** Whoever can write to the folder can make a lock: somebody has to know that one was believed. */
    private static void tellSeen(RulesetId id, Publication published) {
        LockSignature signature = published.signature();
        LOG.warn(
                "{} has a lock that was not made with this archive: {} published it at {}, as the lock says, {}; from now on"
                        + " it is known as it is",
                id.folder(),
                published.by(),
                published.at(),
                signature == null ? "which is not signed" : "which is signed with the key " + signature.fingerprint());
    }

    /**
     * The check of {@link #admit} inside a transaction.
     *
     * @throws ProblemsException RULESET_ALTERED
     */
    public static void check(JdbcClient sql, Ruleset ruleset) {
        known(sql).check(ruleset);
    }

    /** Enters a ruleset with a lock, unless there is an entry, or its revision is known with other files. */
    public static void see(Writing writing, Ruleset ruleset, String caller) {
        Publication published = ruleset.published();
        KnownPublications known = known(writing.sql());
        boolean other = known.of(ruleset.id())
                .map(one -> !one.digest().equals(ruleset.digest()))
                .orElse(false);
        if (published != null && !other && !knowsLock(known, ruleset.id())) {
            enter(writing, new PublicationEntry(ruleset.id(), published, How.SEEN), caller);
        }
    }

    private static boolean knowsLock(KnownPublications known, RulesetId id) {
        return known.of(id).flatMap(Known::lock).isPresent();
    }

    /**
     * Enters a publication, and writes its lock in the same transaction: both or neither.
     *
     * @param person who publishes
     * @param lock writes the lock, or throws
     * @throws ProblemsException ALREADY_PUBLISHED where the archive knows the revision, ARCHIVE_UNAVAILABLE, and what {@code
     *     lock} throws
     */
    public void publish(RulesetId id, Publication publication, String person, Runnable lock) {
        archive.write(writing -> {
            known(writing.sql()).of(id).ifPresent(known -> {
                throw ProblemsException.of(
                        "ALREADY_PUBLISHED",
                        new Place(id.folder(), 0, ""),
                        id.folder() + " was published already (" + known.witness()
                                + "); a correction is a new revision beside it",
                        id.folder() + " 已经发布（" + known.witnessZh() + "）；需要更正的，用 ruleset new 另立修订版");
            });
            enter(writing, new PublicationEntry(id, publication, How.PUBLISHED), person);
            lock.run();
            return "";
        });
    }

    private static void enter(Writing writing, PublicationEntry entry, String caller) {
        Link link = writing.append(writing.newId(), Link.Kind.PUBLICATION, caller, entry.content());
        RulesetId id = entry.ruleset();
        writing.sql()
                .sql(
                        "INSERT INTO publication (scheme, year, revision, kind, digest, lock, id) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        id.scheme(),
                        id.year(),
                        id.revision(),
                        Link.Kind.PUBLICATION.name(),
                        entry.publication().digest(),
                        entry.lock(),
                        link.id()))
                .update();
    }

    /**
     * The entry of a revision, to write its lock again; empty where there is none.
     *
     * @param files SHA-256 of its files, which the entry has the digest of
     */
    public Optional<Publication> entered(RulesetId id, SortedMap<String, String> files) {
        return archive.read(sql -> sql.sql("SELECT id FROM publication WHERE scheme = ? AND year = ? AND revision = ?"
                                + " AND kind = ?")
                        .params(id.scheme(), id.year(), id.revision(), Link.Kind.PUBLICATION.name())
                        .query(String.class)
                        .optional())
                .flatMap(archive::link)
                .map(link -> PublicationEntry.publication(link, files));
    }

    /**
     * What the table says otherwise than a link that makes a revision known; empty where they agree.
     *
     * @param lock null where the link does not know it
     * @param required whether there has to be a row: a decision is witness only where nothing else was
     */
    public Optional<String> unregistered(
            Link link, RulesetId id, String digest, @Nullable String lock, boolean required) {
        List<List<String>> rows = archive.read(sql -> sql.sql(
                        "SELECT scheme, year, revision, kind, digest, lock FROM publication WHERE id = ?")
                .param(link.id())
                .query((row, number) -> List.of(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        String.valueOf(row.getString(6))))
                .list());
        List<String> wanted = List.of(
                id.scheme(),
                Integer.toString(id.year()),
                Integer.toString(id.revision()),
                link.kind().name(),
                digest,
                String.valueOf(lock));
        boolean same = rows.isEmpty() ? !required : rows.equals(List.of(wanted));
        return same ? Optional.empty() : Optional.of(TABLE + ": " + rows + " / " + wanted);
    }

    /** How many rows of the table have a decision for a witness. */
    public long decided() {
        return archive.read(sql -> sql.sql("SELECT count(*) FROM publication WHERE kind = ?")
                .param(Link.Kind.DECISION.name())
                .query(Long.class)
                .single());
    }
}
