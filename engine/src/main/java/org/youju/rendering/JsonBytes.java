package org.youju.rendering;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Numbers;
import org.youju.wording.Lasting;
import org.youju.wording.Teller;

/** JSON in UTF-8 while it is being written. */
final class JsonBytes implements Teller {

    /** What a number of {@link Numbers#SHORT} digits may need with its sign, its point and zeros before and after it. */
    private static final int NUMBER = 32;

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

    void writeTo(OutputStream to) throws IOException {
        to.write(bytes, 0, length);
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

    JsonBytes raw(byte[] json) {
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

    JsonBytes value(boolean yes) {
        return raw(yes ? "true" : "false");
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

    /** With so many decimals or more, but no idle zeros beyond them. */
    private JsonBytes atLeast(int decimals, BigDecimal number) {
        int scale = number.scale();
        if (!Numbers.isShort(number) || scale > Numbers.SHORT || number.precision() > Numbers.SHORT - decimals) {
            return raw(decimals == 0 ? Numbers.plain(number) : Numbers.points(number));
        }
        long digits = Numbers.digits(number);
        for (; scale > decimals && digits % 10 == 0; scale--) {
            digits /= 10;
        }
        for (; scale < decimals; scale++) {
            digits *= 10;
        }
        return digits(digits, scale);
    }

    JsonBytes value(long number) {
        return digits(number, 0);
    }

    /** @param decimals how many of the digits stand after the point */
    private JsonBytes digits(long number, int decimals) {
        reserve(NUMBER);
        long rest = Math.abs(number);
        int places = Math.max(places(rest), decimals + 1);
        int end = length + places + (number < 0 ? 1 : 0) + (decimals > 0 ? 1 : 0);
        int at = end;
        for (int i = 0; i < places; i++) {
            if (i == decimals && i > 0) {
                bytes[--at] = '.';
            }
            long tenth = rest / 10;
            bytes[--at] = (byte) ('0' + (rest - 10 * tenth));
            rest = tenth;
        }
        if (number < 0) {
            bytes[length] = '-';
        }
        length = end;
        return this;
    }

    private static int places(long number) {
        int places = 1;
        for (long limit = 10; places < Numbers.SHORT + 1 && number >= limit; limit *= 10) {
            places++;
        }
        return places;
    }
}
