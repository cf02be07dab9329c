package org.youju.rendering;

import java.io.ByteArrayOutputStream;
import org.youju.scorecard.Scorecard;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.BufferRecycler;
import tools.jackson.core.util.RecyclerPool;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** The records of scorecards and explanations as JSON: decimals written out, fields in the order declared. */
public final class Json {

    /** More than most scorecards have. */
    private static final int LINE_BYTES = 64 * 1024;

    private static final JsonMapper FOR_PEOPLE = exact().enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(new Layout())
            .build();

    private static final JsonMapper FOR_PROGRAMS = exact(
                    JsonFactory.builder().recyclerPool(new RoomForALine()).build())
            .addModule(new SimpleModule().addSerializer(new OfScorecard()))
            .build();

    private static final JsonMapper TEXTS_FOR_PEOPLE =
            FOR_PEOPLE.rebuild().addModule(DecimalTexts.module()).build();

    private static final JsonMapper TEXTS_FOR_PROGRAMS =
            exact().addModule(DecimalTexts.module()).build();

    private Json() {}

    static JsonMapper.Builder exact() {
        return exact(new JsonFactory());
    }

    private static JsonMapper.Builder exact(JsonFactory factory) {
        return JsonMapper.builder(factory)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY);
    }

    /** Laid out for people, one field a line. */
    public static String write(Object value) {
        return FOR_PEOPLE.writeValueAsString(value);
    }

    /** {@link #write} in UTF-8, for whoever sends it on. */
    public static byte[] bytes(Object value) {
        return bytes(value, JsonDecimals.NUMBERS);
    }

    /** The same, with decimals as they are asked for. */
    public static byte[] bytes(Object value, JsonDecimals decimals) {
        return (decimals == JsonDecimals.NUMBERS ? FOR_PEOPLE : TEXTS_FOR_PEOPLE).writeValueAsBytes(value);
    }

    /** On one line, in UTF-8: what programs ask for again and again, and a third shorter. */
    public static byte[] compact(Object value) {
        return compact(value, JsonDecimals.NUMBERS);
    }

    /** The same, with decimals as they are asked for. */
    public static byte[] compact(Object value, JsonDecimals decimals) {
        Line line = new Line();
        forPrograms(decimals).writeValue(line, value);
        return line.bytes();
    }

    /** {@link #compact} with the end of its line, to be written to somebody. */
    public static ByteArrayOutputStream line(Object value, JsonDecimals decimals) {
        Line line = new Line();
        forPrograms(decimals).writeValue(line, value);
        line.write('\n');
        return line;
    }

    private static JsonMapper forPrograms(JsonDecimals decimals) {
        return decimals == JsonDecimals.NUMBERS ? FOR_PROGRAMS : TEXTS_FOR_PROGRAMS;
    }

    /** What comes in one piece is copied once. */
    private static final class Line extends ByteArrayOutputStream {

        private Line() {
            super(0);
        }

        private byte[] bytes() {
            return count == buf.length ? buf : toByteArray();
        }
    }

    /** Each thread writes one answer after another in the same room, which most of them fit in one piece. */
    private static final class RoomForALine extends RecyclerPool.ThreadLocalPoolBase<BufferRecycler> {

        private static final ThreadLocal<BufferRecycler> ROOM = ThreadLocal.withInitial(() -> new BufferRecycler() {
            @Override
            protected int byteBufferLength(int use) {
                return use == BYTE_WRITE_ENCODING_BUFFER ? LINE_BYTES : super.byteBufferLength(use);
            }
        });

        @Override
        public BufferRecycler acquirePooled() {
            return ROOM.get();
        }
    }

    /** A scorecard, alone or within something else. */
    private static final class OfScorecard extends StdSerializer<Scorecard> {

        private OfScorecard() {
            super(Scorecard.class);
        }

        @Override
        public void serialize(Scorecard card, JsonGenerator to, SerializationContext context) {
            ScorecardJson.write(card, to);
        }
    }
}
