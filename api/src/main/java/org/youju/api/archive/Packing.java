package org.youju.api.archive;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Writes a text as what it has in common with others, and what it has not. Most of a link's text stands in others of the same table:
 * its clauses, rules and words; what differs is names and numbers. The form is described in {@code api/README.md}, and stays.
 *
 * <p>Packed is the raw deflate (RFC 1951) of: the number of bytes of the steps; the steps; the bytes that are new. A step is how
 * many new bytes are taken, how many bytes are copied then, and from where: the difference to the place where the last copy ended.
 * Places are counted from the start of the words and go on into the text itself. Numbers are LEB128, differences zigzag.
 */
final class Packing {

    private static final int LEAST_COPY = 8;
    private static final int BUFFER = 8192;

    /** The longest text that is believed to be one: a sheet of 1 MiB, its scorecard and its appeal are far shorter. */
    private static final int MOST = 1 << 28;

    private Packing() {}

    /** What texts are packed with, and where in it each few bytes stand. */
    static final class Words {

        static final Words NONE = new Words(new byte[0]);

        private final byte[] bytes;
        private int @Nullable [] places;

        Words(byte[] bytes) {
            this.bytes = bytes;
        }

        /** Only who packs needs them. */
        private synchronized int[] places() {
            int[] known = places;
            if (known == null) {
                known = new int[Integer.highestOneBit(Math.max(bytes.length, 1024)) * 2];
                for (int i = 0; i + LEAST_COPY <= bytes.length; i++) {
                    known[slot(bytes, i, known.length)] = i + 1;
                }
                places = known;
            }
            return known;
        }

        byte[] bytes() {
            return bytes;
        }

        int length() {
            return bytes.length;
        }
    }

    private static int slot(byte[] bytes, int at, int slots) {
        long eight = 0;
        for (int i = 0; i < LEAST_COPY; i++) {
            eight = (eight << 8) | (bytes[at + i] & 0xff);
        }
        return (int) ((eight * 0x9E3779B97F4A7C15L) >>> 40) & (slots - 1);
    }

    static byte[] pack(Words words, byte[] text) {
        return new Packer(words, text).pack();
    }

    /** @throws DataFormatException where this was not packed with these words */
    static byte[] unpack(Words words, byte[] packed, int offset) throws DataFormatException {
        Reading steps = new Reading(inflate(packed, offset));
        int end = steps.number();
        Reading fresh = new Reading(steps.bytes, steps.at + end);
        end += steps.at;
        byte[] all = Arrays.copyOf(words.bytes, words.bytes.length + 4 * steps.bytes.length + BUFFER);
        int length = words.bytes.length;
        int from = 0;
        while (steps.at < end) {
            int taken = steps.number();
            int copied = steps.number();
            int difference = steps.number();
            from += (difference >>> 1) ^ -(difference & 1);
            if (taken < 0 || copied < 0 || taken + copied < 0 || length + taken + copied > MOST) {
                throw new DataFormatException("a step is too long");
            }
            all = length + taken + copied > all.length ? Arrays.copyOf(all, 2 * (length + taken + copied)) : all;
            fresh.take(all, length, taken);
            length += taken;
            if (copied > 0 && (from < 0 || from >= length)) {
                throw new DataFormatException("a copy begins outside of the text");
            }
            // what is copied may be longer than what was there when it began
            for (int i = 0; i < copied; i++) {
                all[length++] = all[from++];
            }
        }
        return Arrays.copyOfRange(all, words.bytes.length, length);
    }

    private static byte[] inflate(byte[] packed, int offset) throws DataFormatException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed, offset, packed.length - offset);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                int some = inflater.inflate(buffer);
                if (some == 0 || out.size() + some > MOST) {
                    throw new DataFormatException("it is cut off, or too long");
                }
                out.write(buffer, 0, some);
            }
            return out.toByteArray();
        } finally {
            inflater.end();
        }
    }

    private static final class Reading {

        private final byte[] bytes;
        private int at;

        private Reading(byte[] bytes) {
            this(bytes, 0);
        }

        private Reading(byte[] bytes, int at) {
            this.bytes = bytes;
            this.at = at;
        }

        private int number() throws DataFormatException {
            int number = 0;
            for (int shift = 0; shift < 35; shift += 7) {
                if (at < 0 || at >= bytes.length) {
                    throw new DataFormatException("a number is cut off");
                }
                int next = bytes[at++];
                number |= (next & 0x7f) << shift;
                if (next >= 0) {
                    return number;
                }
            }
            throw new DataFormatException("a number is too long");
        }

        private void take(byte[] to, int where, int length) throws DataFormatException {
            if (at < 0 || length > bytes.length - at) {
                throw new DataFormatException("new bytes are missing");
            }
            System.arraycopy(bytes, at, to, where, length);
            at += length;
        }
    }

    private static final class Packer {

        private final int[] places;
        private final byte[] all;
        private final int[] own;
        private final ByteArrayOutputStream steps = new ByteArrayOutputStream();
        private final ByteArrayOutputStream fresh = new ByteArrayOutputStream();
        /** Where the last copy ended: in what it was copied from, and in the text. */
        private int from;

        private int done;

        private Packer(Words words, byte[] text) {
            this.places = words.places();
            this.all = Arrays.copyOf(words.bytes, words.bytes.length + text.length);
            System.arraycopy(text, 0, all, words.bytes.length, text.length);
            this.own = new int[Integer.highestOneBit(Math.max(text.length, 1024)) * 2];
            this.done = words.bytes.length;
        }

        private byte[] pack() {
            int at = done;
            while (at + LEAST_COPY <= all.length) {
                // what goes on where the last copy ended, as after a number that differs, is shorter to say
                int best = from + (at - done);
                int length = same(best, at);
                int other = longest(at);
                int otherLength = same(other, at);
                if (otherLength > length + 2) {
                    best = other;
                    length = otherLength;
                }
                if (length < LEAST_COPY) {
                    keep(at++);
                } else {
                    int back = back(best, at);
                    step(at - back, best - back, length + back);
                    for (int i = at; i < at + length && i + LEAST_COPY <= all.length; i++) {
                        keep(i);
                    }
                    at += length;
                }
            }
            step(all.length, from, 0);
            return deflated();
        }

        private void keep(int at) {
            own[slot(all, at, own.length)] = at + 1;
        }

        /** The place of two that has more in common with what stands here; in the words, or in the text before. */
        private int longest(int at) {
            int inWords = places[slot(all, at, places.length)] - 1;
            int inText = own[slot(all, at, own.length)] - 1;
            return same(inText, at) > same(inWords, at) ? inText : inWords;
        }

        private int same(int one, int other) {
            if (one < 0 || one >= other) {
                return 0;
            }
            int different = Arrays.mismatch(all, one, all.length, all, other, all.length);
            return different < 0 ? all.length - other : different;
        }

        private int back(int one, int other) {
            int back = 0;
            while (one > back && other - back > done && all[one - back - 1] == all[other - back - 1]) {
                back++;
            }
            return back;
        }

        /** @param at where the copy begins in the text, after what is new */
        private void step(int at, int copy, int length) {
            number(at - done);
            number(length);
            int difference = copy - from;
            number((difference << 1) ^ (difference >> 31));
            fresh.write(all, done, at - done);
            from = copy + length;
            done = at + length;
        }

        private void number(int number) {
            number(steps, number);
        }

        private static void number(ByteArrayOutputStream to, int number) {
            int rest = number;
            while ((rest & ~0x7f) != 0) {
                to.write((rest & 0x7f) | 0x80);
                rest >>>= 7;
            }
            to.write(rest);
        }

        private byte[] deflated() {
            ByteArrayOutputStream plain = new ByteArrayOutputStream();
            number(plain, steps.size());
            plain.writeBytes(steps.toByteArray());
            plain.writeBytes(fresh.toByteArray());
            Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
            try {
                deflater.setInput(plain.toByteArray());
                deflater.finish();
                ByteArrayOutputStream packed = new ByteArrayOutputStream();
                byte[] buffer = new byte[BUFFER];
                while (!deflater.finished()) {
                    packed.write(buffer, 0, deflater.deflate(buffer));
                }
                return packed.toByteArray();
            } finally {
                deflater.end();
            }
        }
    }
}
