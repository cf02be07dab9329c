package org.youju.api.archive;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DataFormatException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youju.api.archive.LinkText.BrokenLink;
import org.youju.api.archive.Packing.Words;

/**
 * Packs the texts of links with the words of others: each table's words are the texts of some of its first links. Words are never
 * altered, only followed by longer ones, and are known by the hash of what they say.
 */
final class Wordbook {

    /** Of the words that a packed text begins with. */
    private static final int ID_BYTES = Long.BYTES;

    /** A text that takes more than this, packed, says what the words do not have yet. */
    private static final int NEW_BYTES = 1200;

    private static final int MOST_BYTES = 512 * 1024;
    private static final int MOST_KNOWN = 8;
    private static final long NONE = 0;

    private final Map<Long, Words> known = new LinkedHashMap<>(MOST_KNOWN, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Words> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    /**
     * Packs a text, and adds it to the words where it says much that is new. In a transaction in which nobody else writes.
     *
     * @param key texts of the same key have much in common
     */
    byte[] pack(JdbcClient sql, String key, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        long id = sql.sql("SELECT id FROM words WHERE topic = ? ORDER BY length DESC LIMIT 1")
                .param(key)
                .query(Long.class)
                .optional()
                .orElse(NONE);
        Words words = readOrNone(sql, id);
        byte[] packed = Packing.pack(words, bytes);
        if (packed.length <= NEW_BYTES || words.length() + bytes.length > MOST_BYTES) {
            return withId(words == Words.NONE ? NONE : id, packed);
        }
        byte[] all = joined(words, bytes);
        Words longer = new Words(all);
        long next = id(all);
        sql.sql("INSERT INTO words (id, topic, length, follows, packed) VALUES (?, ?, ?, ?, ?)")
                .params(next, key, all.length, words == Words.NONE ? NONE : id, packed)
                .update();
        remember(next, longer);
        return withId(next, Packing.pack(longer, bytes));
    }

    /** Packs a text without any words. */
    static byte[] packAlone(String text) {
        return withId(NONE, Packing.pack(Words.NONE, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] withId(long id, byte[] packed) {
        return ByteBuffer.allocate(ID_BYTES + packed.length)
                .putLong(id)
                .put(packed)
                .array();
    }

    /** Altered words are not built upon; that they are is told by each link that was packed with them. */
    private Words readOrNone(JdbcClient sql, long id) {
        try {
            return words(sql, id);
        } catch (BrokenLink altered) {
            return Words.NONE;
        }
    }

    /** @throws BrokenLink where this was not packed here, or the words it was packed with are not there any more */
    String unpack(JdbcClient sql, byte[] packed) throws BrokenLink {
        if (packed.length < ID_BYTES) {
            throw new BrokenLink("it is cut off");
        }
        try {
            Words words = words(sql, ByteBuffer.wrap(packed).getLong());
            return new String(Packing.unpack(words, packed, ID_BYTES), StandardCharsets.UTF_8);
        } catch (DataFormatException altered) {
            throw new BrokenLink("it cannot be unpacked: " + altered.getMessage());
        }
    }

    private Words words(JdbcClient sql, long id) throws BrokenLink {
        if (id == NONE) {
            return Words.NONE;
        }
        synchronized (known) {
            Words words = known.get(id);
            if (words != null) {
                return words;
            }
        }
        byte[] all = unpacked(words(sql, before(sql, id)), packed(sql, id));
        if (id(all) != id) {
            throw new BrokenLink("the words it was packed with are not as they were written");
        }
        Words words = new Words(all);
        remember(id, words);
        return words;
    }

    /** The words that these go on from. */
    private static long before(JdbcClient sql, long id) throws BrokenLink {
        return kept(sql.sql("SELECT follows FROM words WHERE id = ?").param(id).query(Long.class));
    }

    private static byte[] packed(JdbcClient sql, long id) throws BrokenLink {
        return kept(sql.sql("SELECT packed FROM words WHERE id = ?").param(id).query((row, number) -> row.getBytes(1)));
    }

    private static <T> T kept(JdbcClient.MappedQuerySpec<T> query) throws BrokenLink {
        Optional<T> found = query.optional();
        if (found.isEmpty()) {
            throw new BrokenLink("the words it was packed with are missing");
        }
        return found.get();
    }

    private static byte[] unpacked(Words before, byte[] packed) throws BrokenLink {
        try {
            return joined(before, Packing.unpack(before, packed, 0));
        } catch (DataFormatException altered) {
            throw new BrokenLink("the words it was packed with cannot be unpacked: " + altered.getMessage());
        }
    }

    private static byte[] joined(Words before, byte[] text) {
        byte[] all = Arrays.copyOf(before.bytes(), before.length() + text.length);
        System.arraycopy(text, 0, all, before.length(), text.length);
        return all;
    }

    private void remember(long id, Words words) {
        synchronized (known) {
            known.put(id, words);
        }
    }

    /** The first eight bytes of their SHA-256. */
    private static long id(byte[] words) {
        return ByteBuffer.wrap(Sha256.bytes(words)).getLong();
    }
}
