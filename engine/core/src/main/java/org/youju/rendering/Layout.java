package org.youju.rendering;

import java.util.stream.IntStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * One field a line, indented by two spaces; lines end alike on every system. What stands between values is kept as bytes: it
 * is a third of a scorecard.
 */
final class Layout extends DefaultPrettyPrinter {

    private static final long serialVersionUID = 1;

    private static final SerializableString COLON = new SerializedString(" : ");
    private static final SerializableString[] LINES = IntStream.range(0, 24)
            .mapToObj(Layout::line)
            .map(SerializedString::new)
            .toArray(SerializableString[]::new);

    Layout() {
        indentObjectsWith(new Indenter() {
            @Override
            public void writeIndentation(JsonGenerator to, int level) {
                if (level < LINES.length) {
                    to.writeRaw(LINES[level]);
                } else {
                    to.writeRaw(line(level));
                }
            }

            @Override
            public boolean isInline() {
                return false;
            }
        });
    }

    private static String line(int level) {
        return "\n" + "  ".repeat(level);
    }

    /** It counts how deep it is, so each text has its own. */
    @Override
    public DefaultPrettyPrinter createInstance() {
        return new Layout();
    }

    @Override
    public void writeObjectNameValueSeparator(JsonGenerator to) {
        to.writeRaw(COLON);
    }
}
