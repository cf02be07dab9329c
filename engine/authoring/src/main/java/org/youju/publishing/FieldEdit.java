package org.youju.publishing;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.youju.document.Documents;
import org.youju.document.Fields;
import org.youju.document.Place;
import org.youju.document.Problems;
import org.youju.document.ProblemsException;

/** A document in which the values of single fields are replaced; comments, layout and line ends stay as they are. */
final class FieldEdit {

    /** Words that YAML takes for text and for nothing else. */
    private static final Pattern PLAIN = Pattern.compile("\\p{IsHan}[\\p{IsHan}·]*");

    private final String file;
    private String text;

    /** @param bytes YAML or JSON that has been read before */
    FieldEdit(byte[] bytes, String file) {
        this.text = new String(bytes, StandardCharsets.UTF_8);
        this.file = file;
    }

    /**
     * Replaces a field of the outermost group, where it is given.
     *
     * @param from as it is written now, without quotes
     * @throws ProblemsException FIELD_NOT_ON_ONE_LINE
     */
    void set(String field, String from, String to) {
        Fields fields = fields();
        if (from.equals(to) || !fields.isGiven(field)) {
            return;
        }
        Place place = fields.place(field);
        String[] lines = text.split("(?<=\n)", -1);
        Matcher value = Pattern.compile(
                        "(?<![\\w.-])" + field + "[\"']?\\s*:\\s*[\"']?(" + Pattern.quote(from) + ")(?![\\w.-])")
                .matcher(place.line() > lines.length ? "" : lines[place.line() - 1]);
        if (!value.find()) {
            throw ProblemsException.of(
                    "FIELD_NOT_ON_ONE_LINE",
                    place,
                    "write `" + field + ": " + from + "` on one line, so that it can be changed",
                    "请把“" + field + ": " + from + "”写在同一行，才能替换");
        }
        lines[place.line() - 1] = new StringBuilder(lines[place.line() - 1])
                .replace(value.start(1), value.end(1), to)
                .toString();
        text = String.join("", lines);
    }

    /** Adds a field to the outermost group, at the end of a document in YAML. */
    void add(String field, String value) {
        text += (text.endsWith("\n") ? "" : "\n") + field + ": " + quoted(value) + "\n";
    }

    /**
     * Replaces the text of a field of the outermost group, whatever is in it.
     *
     * @throws ProblemsException FIELD_NOT_ON_ONE_LINE where it is no single line {@code field: value}
     */
    void setText(String field, String value) {
        Place place = fields().place(field);
        String[] lines = text.split("(?<=\n)", -1);
        String before = text;
        Matcher line = Pattern.compile(
                        "(" + field + ":\\s*)(?:\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^']|'')*'|[^\"'].*?)(\\s+#.*)?(\\s*)",
                        Pattern.DOTALL)
                .matcher(place.line() > lines.length ? "" : lines[place.line() - 1]);
        if (line.matches()) {
            String remark = line.group(2) == null ? "" : line.group(2);
            lines[place.line() - 1] = line.group(1) + quoted(value) + remark + line.group(3);
            text = String.join("", lines);
        }
        if (!fields().text(field).filter(value::equals).isPresent()) {
            text = before;
            throw ProblemsException.of(
                    "FIELD_NOT_ON_ONE_LINE",
                    place,
                    "write `" + field + "` on one line, so that it can be changed",
                    "请把“" + field + "”写在同一行，才能替换");
        }
    }

    /** A name as it stands where it needs no quotation marks, and else within them. */
    private static String quoted(String value) {
        return PLAIN.matcher(value).matches()
                ? value
                : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** The fields as they are now; what is wrong with others of them is for their reader to say. */
    Fields fields() {
        Problems others = new Problems();
        return Fields.of(Documents.yaml(bytes(), file, others), others);
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
