package org.youju.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes strictly: what is no UTF-8 text is refused with its place, never mended. */
final class Utf8 {

    private Utf8() {}

    static String text(byte[] bytes, String file) {
        return text(bytes, file, false);
    }

    /** @param breaks whether a line break inside a cell, which programs write as VT, may stand in the text */
    static String text(byte[] bytes, String file, boolean breaks) {
        if (bytes.length > Documents.MOST_BYTES) {
            throw ProblemsException.of(
                    "TOO_LARGE",
                    new Place(file, 0, ""),
                    "the document has " + bytes.length + " bytes; at most " + Documents.MOST_BYTES + " are read",
                    "文件过大（" + bytes.length + " 字节），上限为 " + Documents.MOST_BYTES + " 字节");
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        // only where this stands may something have been mended
        if (text.indexOf('\uFFFD') >= 0) {
            refuseMalformed(bytes, file);
        }
        String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return withoutControls(withoutMark.replace("\r\n", "\n"), file, breaks);
    }

    private static void refuseMalformed(byte[] bytes, String file) {
        ByteBuffer input = ByteBuffer.wrap(bytes);
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(input);
        } catch (CharacterCodingException notUtf8) {
            int line = 1;
            for (int i = 0; i < input.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw ProblemsException.of(
                    "MALFORMED",
                    Place.inFile(file, line),
                    "line " + line + ", byte " + input.position() + ": not UTF-8",
                    "第 " + line + " 行不是 UTF-8 编码的文字（字节 " + input.position() + "），请将文件另存为 UTF-8 编码");
        }
    }

    private static String withoutControls(String text, String file, boolean breaks) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isControl(text.charAt(i)) && !(breaks && text.charAt(i) == PlainText.VERTICAL_TAB)) {
                throw Malformed.at(
                        file,
                        line,
                        i - lineStart + 1,
                        String.format("the control character U+%04X; this is no text", (int) text.charAt(i)),
                        "有不可见的控制字符，可能不是文本文件。请另存为 UTF-8 编码的文本");
            }
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return text;
    }

    /** What neither XML nor a database takes as text: of the controls only tabs and line ends are left. */
    static boolean isControl(char c) {
        return c < ' '
                ? c != '\t' && c != '\n' && c != '\r'
                : c >= '\u007F' && (c <= '\u009F' ? c != '\u0085' : c >= '\uFFFE');
    }
}
