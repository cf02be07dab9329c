package org.youju.rendering;

import java.io.ByteArrayOutputStream;
import org.youju.scorecard.Scorecard;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** The records of scorecards and explanations as JSON: decimals written out, fields in the order declared. */
public final class Json {

    private static final int LINE_BYTES = 16 * 1024;

    private static final JsonMapper FOR_PEOPLE = exact().enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(new Layout())
            .build();

    private static final JsonMapper FOR_PROGRAMS =
            exact().addModule(new SimpleModule().addSerializer(new Told())).build();

    private Json() {}

    static JsonMapper.Builder exact() {
        return JsonMapper.builder()
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY);
    }

    /** Laid out for people, one field a line. */
    public static String write(Object value) {
        return FOR_PEOPLE.writeValueAsString(value);
    }

    /** {@link #write} in UTF-8, for whoever sends it on. */
    public static byte[] bytes(Object value) {
        return FOR_PEOPLE.writeValueAsBytes(value);
    }

    /** On one line, in UTF-8: what programs ask for again and again, and a third shorter. */
    public static byte[] compact(Scorecard card) {
        return Desk.write(card).toByteArray();
    }

    /** On one line, in UTF-8. */
    public static byte[] compact(Object value) {
        return FOR_PROGRAMS.writeValueAsBytes(value);
    }

    /** {@link #compact} with the end of its line, to be written to somebody. */
    public static ByteArrayOutputStream line(Object value) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(LINE_BYTES);
        FOR_PROGRAMS.writeValue(line, value);
        line.write('\n');
        return line;
    }

    /** Where a thread writes its scorecards, one after another: room for one is not made anew for each. */
    private static final class Desk {

        /** More than most scorecards have. */
        private static final int USUAL = 64 * 1024;

        /** What is kept of a larger one. */
        private static final int MOST = 1024 * 1024;

        private static final ThreadLocal<JsonBytes> OF_THREAD = ThreadLocal.withInitial(() -> new JsonBytes(USUAL));

        private static JsonBytes write(Scorecard card) {
            JsonBytes bytes = OF_THREAD.get();
            if (bytes.capacity() > MOST) {
                bytes = new JsonBytes(USUAL);
                OF_THREAD.set(bytes);
            }
            bytes.clear();
            ScorecardJson.write(card, bytes);
            return bytes;
        }
    }

    /** A scorecard within something else. */
    private static final class Told extends StdSerializer<Scorecard> {

        private Told() {
            super(Scorecard.class);
        }

        @Override
        public void serialize(Scorecard card, JsonGenerator to, SerializationContext context) {
            to.writeRawValue(new Written(Desk.write(card).toByteArray()));
        }
    }

    /** JSON that is written already; for generators of bytes, which {@link #FOR_PROGRAMS} is only asked for. */
    private static final class Written extends SerializedString {

        private static final long serialVersionUID = 1;

        private Written(byte[] json) {
            super("");
            _unquotedUTF8Ref = json;
        }
    }
}
