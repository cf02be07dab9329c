package org.youju.rendering;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youju.ledger.Entry;
import org.youju.scorecard.Scorecard;
import org.youju.scorecard.Scorecard.EntryLine;
import org.youju.scorecard.Scorecard.FactRead;
import org.youju.scorecard.Scorecard.IndicatorScore;
import org.youju.scorecard.Scorecard.Range;
import org.youju.scorecard.Scorecard.RulesetStamp;
import org.youju.scorecard.Scorecard.SelfScore;
import org.youju.scorecard.Scorecard.Status;
import org.youju.scorecard.Scorecard.Verdict;
import org.youju.scorecard.Sentence;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/**
 * The JSON of a scorecard's records without what differs from sheet to sheet. Each template is made once, by Jackson, of a
 * specimen of its record, and looked up by what the record holds of the year's table.
 */
final class Templates {

    /** No JSON has this character: within a text it is written as an escape. */
    private static final String SLOT = "\0";

    private static final JsonMapper MAPPER = Json.exact().build();
    private static final Once<Constant, SerializableString[]> TEMPLATES = new Once<>(50_000, Templates::template);

    /** Most pieces are those of other templates too, and one that is written often is likely to be in the cache. */
    private static final Once<String, SerializableString> PIECES = new Once<>(50_000, SerializedString::new);

    private static final Range NO_RANGE = new Range(BigDecimal.ZERO, BigDecimal.ZERO);
    static final SelfScore NO_SELF_SCORE = new SelfScore(null, null, Verdict.NONE, null);
    private static final Sentence NO_SENTENCE = new Sentence(List.of());

    private static final List<String> BESIDE = List.of("/bonus", "/penalty");
    private static final int CAUSES = Entry.Cause.values().length;
    private static final SerializableString[][] ENTRIES = entries();

    private Templates() {}

    /** What does not differ from sheet to sheet of a record; its template is looked up by it. */
    interface Constant {

        Object specimen();

        List<String> slots();
    }

    /** The pieces of its template: one before each slot, and one after the last. */
    static SerializableString[] of(Constant constant) {
        return TEMPLATES.of(constant);
    }

    /** {@link #of}, of an entry, without looking: there are few of them. */
    static SerializableString[] ofEntry(boolean whole, boolean judged, Entry.Kind kind, Entry.Cause cause) {
        return ENTRIES[((kind.ordinal() * CAUSES + cause.ordinal()) * 2 + (whole ? 1 : 0)) * 2 + (judged ? 1 : 0)];
    }

    private static SerializableString[][] entries() {
        return Stream.of(Entry.Kind.values())
                .flatMap(kind -> Stream.of(Entry.Cause.values())
                        .flatMap(cause -> Stream.of(false, true)
                                .flatMap(whole ->
                                        Stream.of(false, true).map(judged -> new OfEntry(whole, judged, kind, cause)))))
                .map(Templates::template)
                .toArray(SerializableString[][]::new);
    }

    private static SerializableString[] template(Constant constant) {
        ObjectNode tree = MAPPER.valueToTree(constant.specimen());
        for (String slot : constant.slots()) {
            JsonPointer pointer = JsonPointer.compile(slot);
            JsonNode specimen = tree.at(pointer);
            String filled = specimen.isString() ? '"' + SLOT + '"' : specimen.isArray() ? '[' + SLOT + ']' : SLOT;
            tree.withObject(pointer.head()).putRawValue(pointer.last().getMatchingProperty(), new RawValue(filled));
        }
        return Stream.of(MAPPER.writeValueAsString(tree).split(SLOT, -1))
                .map(PIECES::of)
                .toArray(SerializableString[]::new);
    }

    record OfCard(
            RulesetStamp ruleset,
            String engine,
            String title,
            @Nullable String scope,
            Status status,
            BigDecimal points,
            boolean beside,
            boolean limited)
            implements Constant {

        @Override
        public Object specimen() {
            return new Scorecard(
                    null,
                    ruleset,
                    engine,
                    title,
                    scope,
                    new Scorecard.Department("", null, null),
                    status,
                    points,
                    null,
                    null,
                    beside ? BigDecimal.ZERO : null,
                    beside ? BigDecimal.ZERO : null,
                    limited ? List.of() : null,
                    NO_RANGE,
                    null,
                    List.of(),
                    null,
                    List.of());
        }

        @Override
        public List<String> slots() {
            List<String> slots = new ArrayList<>(
                    List.of("/id", "/department/name", "/department/code", "/department/region", "/score", "/lost"));
            if (beside) {
                slots.addAll(BESIDE);
            }
            if (limited) {
                slots.add("/limits");
            }
            slots.addAll(List.of("/range/low", "/range/high", "/grade", "/indicators", "/total", "/audit"));
            return slots;
        }
    }

    /**
     * @param usual whether nothing is missing, and the department gave it no score
     * @param beside whether it may give or take points beside its own
     */
    record OfIndicator(
            boolean usual,
            boolean beside,
            String code,
            String provenance,
            List<String> path,
            BigDecimal points,
            Status status)
            implements Constant {

        @Override
        public int hashCode() {
            return code.hashCode();
        }

        @Override
        public Object specimen() {
            return new IndicatorScore(
                    code,
                    provenance,
                    path,
                    points,
                    null,
                    null,
                    beside ? BigDecimal.ZERO : null,
                    beside ? BigDecimal.ZERO : null,
                    NO_RANGE,
                    status,
                    List.of(),
                    NO_SELF_SCORE,
                    List.of());
        }

        @Override
        public List<String> slots() {
            List<String> slots = new ArrayList<>(List.of("/score", "/lost"));
            if (beside) {
                slots.addAll(BESIDE);
            }
            slots.addAll(List.of("/range/low", "/range/high"));
            if (!usual) {
                slots.addAll(List.of("/missing", "/selfScore"));
            }
            slots.add("/entries");
            return slots;
        }
    }

    record OfSelfScore(Verdict verdict) implements Constant {

        @Override
        public Object specimen() {
            return new SelfScore(null, null, verdict, null);
        }

        @Override
        public List<String> slots() {
            return List.of("/points", "/difference", "/basis");
        }
    }

    /**
     * @param whole whether an entry is about the whole indicator, and of nothing in the sheet
     * @param judged whether a reviewer gave its points by judgement
     */
    record OfEntry(boolean whole, boolean judged, Entry.Kind kind, Entry.Cause cause) implements Constant {

        @Override
        public Object specimen() {
            return new EntryLine(
                    0,
                    "",
                    "",
                    null,
                    kind,
                    cause,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    null,
                    null,
                    List.of(),
                    "",
                    NO_SENTENCE,
                    judged ? "" : null,
                    List.of());
        }

        @Override
        public List<String> slots() {
            List<String> slots = new ArrayList<>(List.of(
                    "/seq",
                    "/points",
                    "/balance",
                    "/rule",
                    "/clause",
                    "/facts",
                    "/arithmetic",
                    "/reason",
                    "/interpretations"));
            if (!whole) {
                slots.addAll(List.of("/item", "/itemName", "/share"));
            }
            if (judged) {
                slots.add("/judgement");
            }
            return slots;
        }
    }

    record OfInput(String name, @Nullable String unit, String from) implements Constant {

        @Override
        public int hashCode() {
            return from.hashCode();
        }

        @Override
        public Object specimen() {
            return new FactRead(name, false, unit, from);
        }

        @Override
        public List<String> slots() {
            return List.of("/value");
        }
    }

    record OfOther(String name) implements Constant {

        @Override
        public Object specimen() {
            return new FactRead(name, false, null, "");
        }

        @Override
        public List<String> slots() {
            return List.of("/value", "/unit", "/from");
        }
    }
}
