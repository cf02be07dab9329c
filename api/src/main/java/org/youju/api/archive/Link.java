package org.youju.api.archive;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/**
 * One link of the chain, as it is kept.
 *
 * @param seq its position, from 1
 * @param id a ULID
 * @param at ISO 8601, UTC
 * @param caller on whose behalf
 * @param content what is kept; decimals and whole documents are text in it, so that RFC 8785, which knows binary numbers
 *     only, cannot alter a digit
 * @param previous hash of the link before, 64 zeros for the first
 * @param hash SHA-256 of the canonical JSON of all the rest, in hexadecimal
 */
public record Link(
        long seq,
        String id,
        Kind kind,
        String at,
        String caller,
        Map<String, String> content,
        String previous,
        String hash) {

    public enum Kind {
        DECISION,
        APPEAL,
        APPEAL_STEP,
        /** The clock jumped. */
        CLOCK,
        /** A year's rules were published, or seen to be. */
        PUBLICATION
    }

    /** Of fixed width, so that times sort as text. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** What the first link has for the one before. */
    public static final String NONE_BEFORE = "0".repeat(64);

    public Link {
        content = Map.copyOf(content);
    }

    /** A moment as {@link #at} gives it. */
    public static String time(Instant moment) {
        return TIME.format(moment);
    }

    /** When it was written. Of old links {@code at} may be ahead, and the content has what the clock said. */
    public Instant moment() {
        return Instant.parse(content.getOrDefault("clock", at));
    }

    /** The moment that people and periods go by, as {@link #at} gives it. */
    public String made() {
        return time(moment());
    }

    /** @throws IllegalArgumentException where the content has no such field: a defect, or a link altered by hand */
    public String get(String field) {
        String value = content.get(field);
        if (value == null) {
            throw new IllegalArgumentException("link " + id + " has no " + field);
        }
        return value;
    }
}
