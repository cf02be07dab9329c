package org.youju.document;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** What a name may be, wherever one is given: of inputs, rules, departments, keys and people. */
public final class Names {

    /** The most characters that a name has unless a place says another number. */
    public static final int MOST = 200;

    private Names() {}

    /** What is wrong with a name, in both languages; each a clause that can follow “the name”. */
    public record Fault(String message, String messageZh) {}

    /**
     * What is wrong with a name: blank, longer than {@code most} characters, with spaces around it, not in Unicode's
     * composed form (NFC), or with a character that cannot be seen (control, format, separators of lines) or that Unicode
     * does not define (private use, unassigned). Empty where it is good.
     */
    public static Optional<Fault> fault(String name, int most) {
        if (name.isBlank()) {
            return fault("is empty", "是空的");
        }
        int length = name.codePointCount(0, name.length());
        if (length > most) {
            return fault(
                    "has " + length + " characters; at most " + most + " are allowed",
                    "有 " + length + " 个字，最多 " + most + " 个字");
        }
        for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
            int character = name.codePointAt(i);
            if (!isVisible(character)) {
                String shown = String.format("U+%04X", character);
                return fault(
                        "has the character " + shown + " at position " + (i + 1) + ", which cannot be seen",
                        "第 " + (i + 1) + " 个字符 " + shown + " 看不见，请删去");
            }
        }
        if (isSpace(name.codePointAt(0)) || isSpace(name.codePointBefore(name.length()))) {
            return fault("has spaces around it", "前后有空格，请删去");
        }
        return Normalizer.isNormalized(name, Normalizer.Form.NFC)
                ? Optional.empty()
                : fault("is not in Unicode's composed form (NFC)", "含有拆开的或兼容用的字符（不是 Unicode NFC 形式），请重新输入");
    }

    private static Optional<Fault> fault(String message, String messageZh) {
        return Optional.of(new Fault(message, messageZh));
    }

    private static boolean isSpace(int character) {
        return Character.getType(character) == Character.SPACE_SEPARATOR;
    }

    /** Whether a reader sees a character, a space among them, and Unicode says what it is. */
    public static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> !isIgnorable(character);
        };
    }

    /** Letters and marks that fonts show as nothing: fillers of Hangul, selectors of variants, joiners. */
    private static boolean isIgnorable(int character) {
        return character == 0x034F
                || (character >= 0x115F && character <= 0x1160)
                || (character >= 0x17B4 && character <= 0x17B5)
                || (character >= 0x180B && character <= 0x180F)
                || character == 0x2800
                || character == 0x3164
                || (character >= 0xFE00 && character <= 0xFE0F)
                || character == 0xFFA0
                || (character >= 0xE0000 && character <= 0xE0FFF);
    }

    /** The same for one name however wide, spaced or in which case it is written: {@code （甲）} and {@code (甲)}. */
    public static String comparable(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .codePoints()
                .filter(character -> isVisible(character) && !Character.isWhitespace(character) && !isSpace(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toLowerCase(Locale.ROOT);
    }

    /** The same for two names that a reader can take for each other: Unicode's skeleton (UTS 39), whatever the width. */
    public static String skeleton(String name) {
        return Confusables.skeleton(Normalizer.normalize(name, Normalizer.Form.NFKC));
    }
}
