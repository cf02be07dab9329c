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
            return Optional.of(LocalDate.parse(text)).filter(day -> isYear(day.getYear()));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    public static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
