package org.youju.api.publications;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.youju.api.archive.Link;
import org.youju.ruleset.LockSignature;
import org.youju.ruleset.Publication;
import org.youju.ruleset.RulesetId;

/**
 * A publication as the chain holds it: all that its lock says but the hashes of single files, which the digest is over.
 *
 * @param how it came to be known
 */
public record PublicationEntry(RulesetId ruleset, Publication publication, How how) {

    /** How a publication comes to be known to an archive. */
    public enum How {
        /** It was published into this archive, by whoever the entry's caller is. */
        PUBLISHED,
        /** It had a lock when it was first used here; what the lock says of person and time is not witnessed. */
        SEEN
    }

    /** SHA-256 of its lock. */
    public String lock() {
        return publication.sha256(ruleset);
    }

    Map<String, String> content() {
        Map<String, String> content = new TreeMap<>(Map.of(
                "scheme", ruleset.scheme(),
                "year", Integer.toString(ruleset.year()),
                "revision", Integer.toString(ruleset.revision()),
                "digest", publication.digest(),
                "by", publication.by(),
                "at", publication.at(),
                "engine", publication.engine(),
                "lock", lock(),
                "how", how.name()));
        LockSignature signature = publication.signature();
        if (signature != null) {
            content.put("key", signature.key());
            content.put("signature", signature.value());
        }
        return content;
    }

    /** Which revision a link of this kind is about. */
    public static RulesetId ruleset(Link link) {
        return new RulesetId(
                link.get("scheme"), Integer.parseInt(link.get("year")), Integer.parseInt(link.get("revision")));
    }

    /** @param files SHA-256 of the files that the link has the digest of */
    static Publication publication(Link link, SortedMap<String, String> files) {
        String key = link.content().get("key");
        return new Publication(
                link.get("digest"),
                link.get("by"),
                link.get("at"),
                link.get("engine"),
                files,
                key == null ? null : new LockSignature(key, link.get("signature")));
    }
}
