package org.youju.document;

import java.util.Optional;

/**
 * What may stand in a text, whichever way it comes in: no control character, of which neither XML nor a database takes any,
 * and no half of a character, of which a document makes a question mark.
 */
public final class PlainText {

    /** With it, spreadsheet and word processing programs break a line inside a paragraph. */
    public static final char VERTICAL_TAB = '\u000B';

    private PlainText() {}

    /** The text with its line breaks as line feeds; empty where it holds what is no text. */
    public static Optional<String> of(String text) {
        String plain = text.indexOf('\r') < 0 && text.indexOf(VERTICAL_TAB) < 0
                ? text
                : text.replace("\r\n", "\n").replace('\r', '\n').replace(VERTICAL_TAB, '\n');
        return isText(plain) ? Optional.of(plain) : Optional.empty();
    }

    /** Escapes and entities can write what text cannot hold. */
    static boolean isText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Utf8.isControl(c) || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }
}
