package org.youju.schema;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.youju.document.Documents;
import org.youju.exact.Rank;

/** The keywords for what documents are made of: text, numbers, dates, groups and lists, as the readers take them. */
final class Shapes {

    /** Any text without control characters and halves of characters. */
    static final String PLAIN = "^[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u0084\\u0086-\\u009F"
            + "\\uD800-\\uDFFF\\uFFFE\\uFFFF]*$";

    /** Something other than white space, which regular expressions of other languages define otherwise. */
    static final String NOT_BLANK =
            "[^\\u0009-\\u000D\\u001C-\\u0020\\u1680\\u2000-\\u2006\\u2008-\\u200A\\u2028\\u2029\\u205F\\u3000]";

    /** Every day of the years 1949 to 9999; 29 February in leap years only. */
    static final String DAY = "^((19(49|[5-9][0-9])|[2-9][0-9]{3})-"
            + "((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))"
            + "|(19(5[26]|[68][048]|[79][26])|[2-9][0-9](0[48]|[2468][048]|[13579][26])|([2468][048]|[3579][26])00)"
            + "-02-29)$";

    /** 84.5%: the per cent sign says that it is no rate. */
    static final String PERCENTAGE = "^[0-9]{1,12}(\\.[0-9]{1,10})?%$";

    private Shapes() {}

    static Map<String, Object> keywords(Object... namesAndValues) {
        Map<String, Object> keywords = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            keywords.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return keywords;
    }

    /** Text that may be left out. */
    static Map<String, Object> text(String title) {
        return keywords(
                "title", title, "type", List.of("string", "null"), "maxLength", Documents.MOST_TEXT, "pattern", PLAIN);
    }

    /** An item of a list of texts. */
    static Map<String, Object> item(String title) {
        return keywords("title", title, "type", "string", "maxLength", Documents.MOST_TEXT, "pattern", PLAIN);
    }

    /** Text that has to be there. */
    static Map<String, Object> name(String title) {
        Map<String, Object> text = item(title);
        text.put("minLength", 1);
        text.put("allOf", List.of(keywords("pattern", NOT_BLANK)));
        return text;
    }

    /**
     * @param least null where only the bound of all numbers holds
     * @param most null where only the bound of all numbers holds
     */
    static Map<String, Object> number(
            String title, boolean whole, @Nullable BigDecimal least, @Nullable BigDecimal most) {
        return keywords(
                "title",
                title,
                "type",
                whole ? "integer" : "number",
                "minimum",
                least == null ? Rank.LIMIT.negate() : least.max(Rank.LIMIT.negate()),
                "maximum",
                most == null ? Rank.LIMIT : most.min(Rank.LIMIT));
    }

    /** A number, or a text with a per cent sign; null says that there is none. */
    static Map<String, Object> orPercentage(String title, Map<String, Object> number) {
        number.remove("title");
        return keywords(
                "title",
                title,
                "anyOf",
                List.of(number, keywords("type", "string", "pattern", PERCENTAGE), keywords("type", "null")));
    }

    /** In per cent: a number that may be a rate, such as 0.845, has to be written with its sign. */
    static Map<String, Object> percentage(String title, Map<String, Object> number) {
        number.remove("title");
        number.put(
                "not",
                keywords(
                        "minimum", -1,
                        "maximum", 1,
                        "not", keywords("const", 0)));
        return keywords("title", title, "anyOf", List.of(number, keywords("type", "string", "pattern", PERCENTAGE)));
    }

    static Map<String, Object> positive(String title) {
        Map<String, Object> number = number(title, false, BigDecimal.ZERO, null);
        number.remove("minimum");
        number.put("exclusiveMinimum", 0);
        return number;
    }

    static Map<String, Object> date(String title) {
        return keywords("title", title, "type", "string", "format", "date", "maxLength", 10, "pattern", DAY);
    }

    /** The same, where null says that there is none. */
    static Map<String, Object> orNull(Map<String, Object> shape) {
        Map<String, Object> nullable = new LinkedHashMap<>(shape);
        nullable.computeIfPresent("anyOf", (name, shapes) -> {
            List<Object> all = new ArrayList<>((List<?>) shapes);
            all.add(keywords("type", "null"));
            return all;
        });
        nullable.computeIfPresent("type", (name, type) -> List.of(type, "null"));
        nullable.computeIfPresent("enum", (name, values) -> withNull((List<?>) values));
        return nullable;
    }

    private static List<@Nullable Object> withNull(List<?> values) {
        List<@Nullable Object> all = new ArrayList<>(values);
        all.add(null);
        return Collections.unmodifiableList(all);
    }

    /** A group of these fields and no others. */
    static Map<String, Object> group(String title, Map<String, Object> fields, String... required) {
        return keywords(
                "title",
                title,
                "type",
                "object",
                "properties",
                fields,
                "required",
                Arrays.asList(required),
                "additionalProperties",
                false);
    }

    /** What a group must hold to be about this indicator. */
    static Map<String, Object> about(String code) {
        return keywords("properties", keywords("indicator", keywords("const", code)), "required", List.of("indicator"));
    }
}
