package org.youju.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Days as documents write them, 2023-05-31, in the years that a table can be of. */
public final class Dates {

    public static final int FIRST_YEAR = 1949;
    public static final int LAST_YEAR = 9999;

    private Dates() {}

    /** The day, or none where the text is no day or one outside those years. */
    public static Optional<LocalDate> read(String text) {
        try {
            LocalDate day = isPlain(text)
                    ? LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                    : LocalDate.parse(text);
            return isYear(day.getYear()) ? Optional.of(day) : Optional.empty();
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    /** Ten characters such as 2023-05-31: the parser of the library takes twenty times as long for them. */
    private static boolean isPlain(String text) {
        if (text.length() != 10) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean separator = i == 4 || i == 7;
            if (separator ? c != '-' : (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    public static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
