package org.youju.rendering;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Numbers;
import org.youju.ledger.Entry;
import org.youju.scorecard.Scorecard;
import org.youju.scorecard.Scorecard.ClauseRef;
import org.youju.scorecard.Scorecard.EntryLine;
import org.youju.scorecard.Scorecard.FactRead;
import org.youju.scorecard.Scorecard.IndicatorScore;
import org.youju.scorecard.Scorecard.Range;
import org.youju.scorecard.Scorecard.RuleRef;
import org.youju.scorecard.Scorecard.RulesetStamp;
import org.youju.scorecard.Scorecard.SelfScore;
import org.youju.scorecard.Scorecard.Status;
import org.youju.scorecard.Scorecard.Verdict;
import org.youju.scorecard.Sentence;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/**
 * Scorecards on one line. Nine tenths of one stand in every card of the year: those are templates, which Jackson makes of the
 * records once, and what a sheet says is filled in between.
 */
final class ScorecardJson {

    /** No JSON has this character: within a text it is written as an escape. */
    private static final String SLOT = "\0";

    private static final JsonMapper MAPPER = Json.exact().build();
    private static final Once<Constant, SerializableString[]> TEMPLATES = new Once<>(50_000, ScorecardJson::template);
    private static final Once<Sentence.Literal, SerializableString> LITERALS =
            new Once<>(50_000, literal -> new SerializedString(escaped(literal.text())));

    /** The points that nearly every card has, by cents. */
    private static final SerializableString[] POINTS = IntStream.rangeClosed(0, 100_00)
            .mapToObj(cents -> new SerializedString(BigDecimal.valueOf(cents, 2).toString()))
            .toArray(SerializableString[]::new);

    private static final Range NO_RANGE = new Range(BigDecimal.ZERO, BigDecimal.ZERO);
    private static final SelfScore NO_SELF_SCORE = new SelfScore(null, null, Verdict.NONE, null);
    private static final Sentence NO_SENTENCE = new Sentence(List.of());

    private final JsonGenerator to;

    private ScorecardJson(JsonGenerator to) {
        this.to = to;
    }

    /** Writes a scorecard where the generator would write any other value. */
    static void write(Scorecard card, JsonGenerator to) {
        to.writeRawValue("");
        new ScorecardJson(to).card(card);
    }

    /** What does not differ from sheet to sheet of a record; its template is looked up by it. */
    private interface Constant {

        Object specimen();

        List<String> slots();
    }

    /** The JSON of a record, cut where its slots are: one piece before each of them, and one after the last. */
    private static SerializableString[] template(Constant constant) {
        ObjectNode tree = MAPPER.valueToTree(constant.specimen());
        for (String slot : constant.slots()) {
            JsonPointer pointer = JsonPointer.compile(slot);
            tree.withObject(pointer.head()).putRawValue(pointer.last().getMatchingProperty(), new RawValue(SLOT));
        }
        return Stream.of(MAPPER.writeValueAsString(tree).split(SLOT, -1))
                .map(SerializedString::new)
                .toArray(SerializableString[]::new);
    }

    private record OfCard(
            RulesetStamp ruleset, String engine, String title, @Nullable String scope, Status status, BigDecimal points)
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
                    NO_RANGE,
                    null,
                    List.of(),
                    null,
                    List.of());
        }

        @Override
        public List<String> slots() {
            return List.of(
                    "/id", "/department", "/score", "/lost", "/range", "/grade", "/indicators", "/total",
                    "/audit");
        }
    }

    private void card(Scorecard card) {
        fill(
                new OfCard(card.ruleset(), card.engine(), card.title(), card.scope(), card.status(), card.points()),
                card.id(),
                card.department(),
                card.score(),
                card.lost(),
                card.range(),
                card.grade(),
                card.indicators(),
                card.total(),
                card.audit());
    }

    /** @param usual whether nothing is missing, and the department gave it no score */
    private record OfIndicator(
            boolean usual, String code, String provenance, List<String> path, BigDecimal points, Status status)
            implements Constant {

        @Override
        public Object specimen() {
            return new IndicatorScore(
                    code,
                    provenance,
                    path,
                    points,
                    null,
                    null,
                    NO_RANGE,
                    status,
                    List.of(),
                    NO_SELF_SCORE,
                    List.of());
        }

        @Override
        public List<String> slots() {
            return usual
                    ? List.of("/score", "/lost", "/range/low", "/range/high", "/entries")
                    : List.of("/score", "/lost", "/range/low", "/range/high", "/missing", "/selfScore", "/entries");
        }
    }

    private void indicator(IndicatorScore score) {
        boolean usual = score.missing().isEmpty() && score.selfScore().equals(NO_SELF_SCORE);
        OfIndicator constant = new OfIndicator(
                usual, score.code(), score.provenance(), score.path(), score.points(), score.status());
        if (usual) {
            fill(
                    constant,
                    score.score(),
                    score.lost(),
                    score.range().low(),
                    score.range().high(),
                    score.entries());
        } else {
            fill(
                    constant,
                    score.score(),
                    score.lost(),
                    score.range().low(),
                    score.range().high(),
                    score.missing(),
                    score.selfScore(),
                    score.entries());
        }
    }

    private record OfSelfScore(Verdict verdict) implements Constant {

        @Override
        public Object specimen() {
            return new SelfScore(null, null, verdict, null);
        }

        @Override
        public List<String> slots() {
            return List.of("/points", "/difference", "/basis");
        }
    }

    /** @param whole whether an entry is about the whole indicator, and of nothing in the sheet */
    private record OfEntry(
            boolean whole,
            Entry.Kind kind,
            Entry.Cause cause,
            @Nullable RuleRef rule,
            @Nullable ClauseRef clause,
            List<String> interpretations)
            implements Constant {

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
                    rule,
                    clause,
                    List.of(),
                    "",
                    NO_SENTENCE,
                    interpretations);
        }

        @Override
        public List<String> slots() {
            return whole
                    ? List.of("/seq", "/points", "/balance", "/facts", "/arithmetic", "/reason")
                    : List.of(
                            "/seq", "/item", "/itemName", "/share", "/points", "/balance", "/facts", "/arithmetic", "/reason");
        }
    }

    private void entry(EntryLine entry) {
        boolean whole = entry.item().isEmpty() && entry.itemName().isEmpty() && entry.share() == null;
        OfEntry constant = new OfEntry(
                whole, entry.kind(), entry.cause(), entry.rule(), entry.clause(), entry.interpretations());
        if (whole) {
            fill(
                    constant,
                    entry.seq(),
                    entry.points(),
                    entry.balance(),
                    entry.facts(),
                    entry.arithmetic(),
                    entry.sentence());
        } else {
            fill(
                    constant,
                    entry.seq(),
                    entry.item(),
                    entry.itemName(),
                    entry.share(),
                    entry.points(),
                    entry.balance(),
                    entry.facts(),
                    entry.arithmetic(),
                    entry.sentence());
        }
    }

    private record OfInput(String name, @Nullable String unit, String from) implements Constant {

        @Override
        public Object specimen() {
            return new FactRead(name, "", unit, from);
        }

        @Override
        public List<String> slots() {
            return List.of("/value");
        }
    }

    private record OfOther(String name) implements Constant {

        @Override
        public Object specimen() {
            return new FactRead(name, "", null, "");
        }

        @Override
        public List<String> slots() {
            return List.of("/value", "/unit", "/from");
        }
    }

    private void fact(FactRead fact) {
        if (fact.from().startsWith("/inputs")) {
            fill(new OfInput(fact.name(), fact.unit(), fact.from()), fact.value());
        } else {
            fill(new OfOther(fact.name()), fact.value(), fact.unit(), fact.from());
        }
    }

    private void fill(Constant constant, @Nullable Object... values) {
        SerializableString[] pieces = TEMPLATES.of(constant);
        for (int i = 0; i < values.length; i++) {
            to.writeRaw(pieces[i]);
            value(values[i]);
        }
        to.writeRaw(pieces[values.length]);
    }

    private void value(@Nullable Object value) {
        if (value == null) {
            to.writeRaw("null");
        } else if (value instanceof BigDecimal number) {
            number(number);
        } else if (value instanceof String text) {
            to.writeRaw('"');
            to.writeRaw(escaped(text));
            to.writeRaw('"');
        } else if (value instanceof List<?> all) {
            list(all);
        } else if (value instanceof Sentence sentence) {
            sentence(sentence);
        } else if (value instanceof EntryLine entry) {
            entry(entry);
        } else if (value instanceof FactRead fact) {
            fact(fact);
        } else if (value instanceof IndicatorScore score) {
            indicator(score);
        } else if (value instanceof SelfScore given) {
            fill(new OfSelfScore(given.verdict()), given.points(), given.difference(), given.basis());
        } else if (value instanceof Integer || value instanceof Boolean) {
            to.writeRaw(value.toString());
        } else {
            to.writeRaw(MAPPER.writeValueAsString(value));
        }
    }

    private void number(BigDecimal number) {
        int cents = number.scale() == 2 && number.precision() <= 5 ? (int) Numbers.digits(number) : -1;
        if (cents < 0 || cents >= POINTS.length) {
            to.writeRaw(Numbers.text(number));
        } else {
            to.writeRaw(POINTS[cents]);
        }
    }

    private void list(List<?> all) {
        to.writeRaw('[');
        for (int i = 0; i < all.size(); i++) {
            if (i > 0) {
                to.writeRaw(',');
            }
            value(all.get(i));
        }
        to.writeRaw(']');
    }

    private void sentence(Sentence sentence) {
        to.writeRaw('"');
        for (int i = 0; i < sentence.parts().size(); i++) {
            if (sentence.parts().get(i) instanceof Sentence.Literal literal) {
                to.writeRaw(LITERALS.of(literal));
            } else {
                to.writeRaw(escaped(sentence.parts().get(i).text()));
            }
        }
        to.writeRaw('"');
    }

    private static String escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                return String.valueOf(JsonStringEncoder.getInstance().quoteAsCharArray(text));
            }
        }
        return text;
    }
}
