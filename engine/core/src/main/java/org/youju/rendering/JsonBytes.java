package org.youju.rendering;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Numbers;
import org.youju.exact.Ratio;
import org.youju.wording.Lasting;
import org.youju.wording.Teller;

/** JSON in UTF-8 while it is being written. */
final class JsonBytes implements Teller {

    /** What a number of {@link Numbers#SHORT} digits may need with its sign, its point and zeros before and after it. */
    private static final int NUMBER = 32;

    /** Below it there is room for two more decimals. */
    private static final long LARGE = 1_000_000_000_000_000L;

    /** 00, 01 and so on to 99. */
    private static final byte[] PAIRS = IntStream.range(0, 100)
            .mapToObj(pair -> pair < 10 ? "0" + pair : "" + pair)
            .collect(Collectors.joining())
            .getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes;
    private int length;

    JsonBytes(int capacity) {
        this.bytes = new byte[capacity];
    }

    int length() {
        return length;
    }

    int capacity() {
        return bytes.length;
    }

    /** To be written anew, in the same place. */
    void clear() {
        length = 0;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    /** A piece of a form, by its position. */
    JsonBytes piece(Form form, int position) {
        reserve(form.room(position));
        length += form.copy(position, bytes, length);
        return this;
    }

    /** What was written before, once more. */
    void again(int from, int to) {
        reserve(to - from);
        System.arraycopy(bytes, from, bytes, length, to - from);
        length += to - from;
    }

    private JsonBytes raw(byte[] json) {
        reserve(json.length);
        System.arraycopy(json, 0, bytes, length, json.length);
        length += json.length;
        return this;
    }

    JsonBytes raw(char ascii) {
        reserve(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    /** Before all but the first of several. */
    void comma(int position) {
        if (position > 0) {
            raw(',');
        }
    }

    private JsonBytes raw(String ascii) {
        return raw(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public JsonBytes say(Lasting<String> text) {
        return piece(text.<Form>form(Form::text), 0);
    }

    /** Text within quotes. What JSON or UTF-8 writes otherwise than character by character is left to Jackson. */
    @Override
    public JsonBytes say(String text) {
        reserve(3 * text.length());
        int at = length;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c)) {
                return piece(Form.text(text), 0);
            } else if (c < 0x80) {
                bytes[at++] = (byte) c;
            } else if (c < 0x800) {
                bytes[at++] = (byte) (0xC0 | (c >> 6));
                bytes[at++] = (byte) (0x80 | (c & 0x3F));
            } else {
                bytes[at++] = (byte) (0xE0 | (c >> 12));
                bytes[at++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                bytes[at++] = (byte) (0x80 | (c & 0x3F));
            }
        }
        length = at;
        return this;
    }

    /** A text with its quotes, or null. */
    JsonBytes value(@Nullable String text) {
        return text == null ? raw("null") : raw('"').say(text).raw('"');
    }

    /** A fact's value: a number, yes or no, or a text without its quotes. */
    void within(Object value) {
        if (value instanceof BigDecimal number) {
            value(number);
        } else if (value instanceof Boolean yes) {
            raw(yes ? "true" : "false");
        } else {
            say(value.toString());
        }
    }

    /** A number with its decimals as they are, or null. */
    JsonBytes value(@Nullable BigDecimal number) {
        if (number == null) {
            return raw("null");
        }
        int scale = number.scale();
        return Numbers.isShort(number) && scale <= Numbers.SHORT
                ? digits(Numbers.digits(number), scale)
                : raw(number.toPlainString());
    }

    @Override
    public JsonBytes plain(BigDecimal number) {
        return atLeast(0, number);
    }

    @Override
    public JsonBytes points(BigDecimal number) {
        return atLeast(2, number);
    }

    @Override
    public JsonBytes points(Ratio number) {
        return number.isWrittenInFull() && hasRoom(number.digits())
                ? atLeast(2, number.digits(), number.decimals())
                : points(number.decimal());
    }

    private JsonBytes atLeast(int decimals, BigDecimal number) {
        return Numbers.isShort(number) && number.scale() <= Numbers.SHORT && hasRoom(Numbers.digits(number))
                ? atLeast(decimals, Numbers.digits(number), number.scale())
                : raw(decimals == 0 ? Numbers.plain(number) : Numbers.points(number));
    }

    private static boolean hasRoom(long digits) {
        return digits < LARGE && digits > -LARGE;
    }

    /** With so many decimals or more, but no idle zeros beyond them. */
    private JsonBytes atLeast(int decimals, long number, int scale) {
        long digits = number;
        int places = scale;
        for (; places > decimals && digits % 10 == 0; places--) {
            digits /= 10;
        }
        for (; places < decimals; places++) {
            digits *= 10;
        }
        return digits(digits, places);
    }

    JsonBytes value(long number) {
        return digits(number, 0);
    }

    /** @param decimals how many of the digits stand after the point */
    private JsonBytes digits(long number, int decimals) {
        reserve(NUMBER);
        if (number < 0) {
            bytes[length++] = '-';
        }
        long rest = Math.abs(number);
        int whole = Math.max(places(rest) - decimals, 1);
        // first without the point; then what stands before it makes room
        int first = decimals > 0 ? length + 1 : length;
        int at = first + whole + decimals;
        length = at;
        while (at - first > 1) {
            long hundredth = rest / 100;
            int two = 2 * (int) (rest - 100 * hundredth);
            bytes[--at] = PAIRS[two + 1];
            bytes[--at] = PAIRS[two];
            rest = hundredth;
        }
        if (at > first) {
            bytes[--at] = (byte) ('0' + rest);
        }
        if (decimals > 0) {
            for (int i = 0; i < whole; i++) {
                bytes[first - 1 + i] = bytes[first + i];
            }
            bytes[first - 1 + whole] = '.';
        }
        return this;
    }

    private static int places(long number) {
        int places = 1;
        for (long limit = 10; places <= Numbers.SHORT && number >= limit; limit *= 10) {
            places++;
        }
        return places;
    }
}
