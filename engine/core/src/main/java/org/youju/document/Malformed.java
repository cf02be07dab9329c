package org.youju.document;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Says in plain words why and where a document could not be read to its end. */
final class Malformed {

    private Malformed() {}

    static ProblemsException at(String file, int line, int column, String message, String messageZh) {
        return ProblemsException.of(
                "MALFORMED",
                Place.inFile(file, line),
                "line " + line + ", column " + column + ": " + message,
                "第 " + line + " 行第 " + column + " 列：" + messageZh);
    }

    /** @param reached how far the parser came, for what it broke off without saying where */
    static ProblemsException of(JacksonException broken, TokenStreamLocation reached, String file) {
        TokenStreamLocation reported = broken.getLocation();
        TokenStreamLocation at = reported == null || reported.getLineNr() < 1 ? reached : reported;
        return at(
                file,
                Math.max(1, at.getLineNr()),
                Math.max(1, at.getColumnNr()),
                broken instanceof StreamConstraintsException
                        ? limit(broken.getOriginalMessage())
                        : broken instanceof UnexpectedEndOfInputException
                                ? "the document ends in the middle of something"
                                : "not well-formed: look at the quotation marks, commas, colons, indentation and brackets"
                                        + " here",
                broken instanceof StreamConstraintsException
                        ? "超出允许的上限（嵌套最多 " + Documents.MOST_DEPTH + " 层，单个文字最多 " + Documents.MOST_TEXT + " 字）"
                        : "写法有误，无法读取。请检查此处的引号、冒号、缩进和括号");
    }

    /** Which limit was met, without the names of classes and settings. */
    private static String limit(@Nullable String message) {
        String text = message == null
                ? "beyond what is read"
                : message.lines().findFirst().orElse("beyond what is read");
        return text.replaceAll("\\s*\\((?:for|through|from) .*", "")
                .replaceAll(", from `?StreamReadConstraints[^`]*`?", "");
    }
}
