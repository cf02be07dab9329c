package org.youju.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stream line by line in bounded memory. Lines are counted from 1; blank ones are counted and left out. Where
 * reading fails the lines end, without the one that is broken off, and {@link #failure} says so.
 */
public final class Lines {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream from;
    private final int mostBytes;
    private final byte[] buffer = new byte[64 * 1024];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int position;
    private int limit;
    private long number;
    private boolean tooLong;
    private boolean ended;
    private @Nullable IOException failure;

    /** @param mostBytes what a line may have; of a longer one the rest is read and thrown away */
    public Lines(InputStream from, int mostBytes) {
        this.from = from;
        this.mostBytes = mostBytes;
    }

    /** One line without its end. */
    public static final class Line {

        private final long number;
        private final byte[] bytes;
        private final boolean tooLong;

        private Line(long number, byte[] bytes, boolean tooLong) {
            this.number = number;
            this.bytes = bytes;
            this.tooLong = tooLong;
        }

        public long number() {
            return number;
        }

        /** Its beginning only, where it is too long. */
        public byte[] bytes() {
            return bytes.clone();
        }

        public int length() {
            return bytes.length;
        }

        public boolean isTooLong() {
            return tooLong;
        }
    }

    /** The next line, for which it waits; none at the end. */
    public Optional<Line> next() {
        return next(true);
    }

    /** The next line if all of it is there already; none otherwise. */
    public Optional<Line> nextIfThere() {
        return next(false);
    }

    private Optional<Line> next(boolean wait) {
        while (true) {
            while (position < limit) {
                int end = position;
                while (end < limit && buffer[end] != '\n') {
                    end++;
                }
                keep(end - position);
                boolean complete = end < limit;
                position = complete ? end + 1 : end;
                Optional<Line> found = complete ? taken() : Optional.empty();
                if (found.isPresent()) {
                    return found;
                }
            }
            if (ended || !fill(wait)) {
                return failure == null && ended && line.size() > 0 ? taken() : Optional.empty();
            }
        }
    }

    /** Whether there is something in the buffer now; if not, there will be no more or it would have to wait. */
    private boolean fill(boolean wait) {
        try {
            if (!wait && from.available() <= 0) {
                return false;
            }
            position = 0;
            limit = Math.max(0, from.read(buffer));
            ended = limit == 0;
        } catch (IOException brokenOff) {
            limit = 0;
            ended = true;
            failure = brokenOff;
        }
        return limit > 0;
    }

    /** Why the lines ended before the stream did. */
    public Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    /** How many lines were read, the blank ones among them. */
    public long count() {
        return number;
    }

    private void keep(int length) {
        int room = mostBytes - line.size();
        tooLong |= length > room;
        line.write(buffer, position, Math.min(length, room));
    }

    private Optional<Line> taken() {
        number++;
        byte[] bytes = line.toByteArray();
        boolean wasTooLong = tooLong;
        line.reset();
        tooLong = false;
        return isBlank(bytes) ? Optional.empty() : Optional.of(new Line(number, bytes, wasTooLong));
    }

    private boolean isBlank(byte[] bytes) {
        int start = number == 1 && startsWithMark(bytes) ? BYTE_ORDER_MARK.length : 0;
        for (int i = start; i < bytes.length; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= BYTE_ORDER_MARK.length
                && bytes[0] == BYTE_ORDER_MARK[0]
                && bytes[1] == BYTE_ORDER_MARK[1]
                && bytes[2] == BYTE_ORDER_MARK[2];
    }
}
