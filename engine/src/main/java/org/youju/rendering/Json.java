package org.youju.rendering;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.youju.scorecard.Scorecard;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** The records of scorecards and explanations as JSON: decimals written out, fields in the order declared. */
public final class Json {

    /** More than most scorecards have with their entries, so that they are not copied while they grow. */
    private static final int SCORECARD_BYTES = 64 * 1024;

    private static final int LINE_BYTES = 16 * 1024;

    private static final JsonMapper FOR_PEOPLE = plain().enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(new Layout())
            .build();

    private static final JsonMapper FOR_PROGRAMS = plain().addModule(new SimpleModule()
                    .addSerializer(new WrittenOnce<>(Scorecard.RuleRef.class, plain().build()))
                    .addSerializer(new WrittenOnce<>(Scorecard.ClauseRef.class, plain().build())))
            .addMixIn(Scorecard.IndicatorScore.class, PathWrittenOnce.class)
            .build();

    /** The names of an indicator and those above it are the table's, too. */
    @SuppressWarnings("unused") // only its annotation is read
    private interface PathWrittenOnce {

        @JsonSerialize(using = Paths.class)
        List<String> path();
    }

    private static final class Paths extends WrittenOnce<List<String>> {

        private Paths() {
            super(List.class, plain().build());
        }
    }

    private Json() {}

    private static JsonMapper.Builder plain() {
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
    public static byte[] compact(Object value) {
        return written(value).toByteArray();
    }

    /** {@link #compact} with the end of its line, to be written to somebody. */
    public static ByteArrayOutputStream line(Object value) {
        ByteArrayOutputStream line = written(value);
        line.write('\n');
        return line;
    }

    private static ByteArrayOutputStream written(Object value) {
        ByteArrayOutputStream to = new ByteArrayOutputStream(value instanceof Scorecard ? SCORECARD_BYTES : LINE_BYTES);
        FOR_PROGRAMS.writeValue(to, value);
        return to;
    }
}
