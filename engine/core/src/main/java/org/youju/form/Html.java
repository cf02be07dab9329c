package org.youju.form;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.youju.text.TypedText;

/**
 * Takes the markup out of a cell. What is left holds no tag, not even one put together from the pieces around a removed
 * tag or written as entities.
 */
final class Html {

    private static final Set<String> BREAKS =
            Set.of("p", "br", "div", "li", "tr", "ul", "ol", "table", "h1", "h2", "h3");
    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("mdash", "—"),
            Map.entry("hellip", "…"),
            Map.entry("middot", "·"),
            Map.entry("times", "×"));
    private static final int LONGEST_ENTITY = 10;
    private static final int LONGEST_NAME = 10;

    private Html() {}

    /** The text of a cell, one paragraph a line, without blank lines. */
    static String text(String cell) {
        // twice: markup that was exported as entities shows only after decoding
        String plain = cell.indexOf('<') < 0 && cell.indexOf('&') < 0 ? cell : withoutTags(decoded(withoutTags(cell)));
        return plain.lines()
                .map(TypedText::trimmed)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String withoutTags(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int nameStart = text.charAt(at) == '<' ? startOfName(text, at + 1) : -1;
            if (nameStart < 0) {
                out.append(text.charAt(at));
                at++;
                continue;
            }
            int nameEnd = nameStart;
            while (nameEnd < text.length() && isNamePart(text.charAt(nameEnd))) {
                nameEnd++;
            }
            String name = text.substring(nameStart, Math.min(nameEnd, nameStart + LONGEST_NAME));
            if (BREAKS.contains(name.toLowerCase(Locale.ROOT))) {
                out.append('\n');
            } else if (out.length() > 0 && out.charAt(out.length() - 1) == '<') {
                out.append(' ');
            }
            at = end(text, nameEnd);
        }
        return out.toString();
    }

    /** Where the name of the tag that opens before {@code at} begins, -1 where none opens: {@code <60%} is text. */
    private static int startOfName(String text, int at) {
        int start = text.startsWith("/", at) || text.startsWith("!", at) ? at + 1 : at;
        boolean named = start < text.length() && isNamePart(text.charAt(start)) && !isDigit(text.charAt(start));
        return named && (text.charAt(start) != '-' || start > at) ? start : -1;
    }

    /** Behind the tag's {@code >}; right behind its name where another tag begins first or nothing closes it. */
    private static int end(String text, int nameEnd) {
        for (int i = nameEnd; i < text.length() && text.charAt(i) != '<'; i++) {
            if (text.charAt(i) == '>') {
                return i + 1;
            }
        }
        return nameEnd;
    }

    private static boolean isNamePart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || isDigit(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String decoded(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = text.charAt(at) == '&' ? endOfEntity(text, at) : -1;
            String meant = end < 0 ? "" : entity(text.substring(at + 1, end));
            if (meant.isEmpty()) {
                out.append(text.charAt(at));
                at++;
            } else {
                out.append(meant);
                at = end + 1;
            }
        }
        return out.toString();
    }

    private static int endOfEntity(String text, int start) {
        for (int i = start + 1; i < text.length() && i <= start + LONGEST_ENTITY; i++) {
            if (text.charAt(i) == ';') {
                return i;
            }
        }
        return -1;
    }

    /** What an entity stands for; "" where that is not known or no character that a text may hold. */
    private static String entity(String name) {
        if (!name.startsWith("#")) {
            return ENTITIES.getOrDefault(name, "");
        }
        boolean hex = name.startsWith("#x") || name.startsWith("#X");
        try {
            int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
            boolean character = code >= ' ' && Character.isDefined(code) && !Character.isISOControl(code);
            return character && Character.getType(code) != Character.SURROGATE ? Character.toString(code) : "";
        } catch (NumberFormatException noCode) {
            return "";
        }
    }
}
