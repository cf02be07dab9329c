package org.youju.rules.drools;

import org.youju.document.Names;

/** The characters that stand in rule files; whatever has a meaning to a parser is none of them. */
final class SentenceCharacters {

    private static final String PUNCTUATION = "-._%/+";

    private SentenceCharacters() {}

    /** Where a line has a character that nobody sees or that only looks like a space; -1 where it has none. */
    static int firstUnseen(String line, boolean remark) {
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            int character = line.codePointAt(i);
            boolean space = character == ' ' || character == '\t';
            boolean otherSpace = Character.getType(character) == Character.SPACE_SEPARATOR && !remark;
            if (!space && (otherSpace || !Names.isVisible(character))) {
                return i;
            }
        }
        return -1;
    }

    /** Where a sentence has a character of a programming language; -1 where it has none. */
    static int firstRefused(String sentence) {
        for (int i = 0; i < sentence.length(); i++) {
            char character = sentence.charAt(i);
            boolean plain = character > 0x7F
                    || Character.isLetterOrDigit(character)
                    || character == ' '
                    || PUNCTUATION.indexOf(character) >= 0;
            boolean remark = character == '/' && i + 1 < sentence.length() && sentence.charAt(i + 1) == '/';
            if (!plain || remark) {
                return i;
            }
        }
        return -1;
    }
}
