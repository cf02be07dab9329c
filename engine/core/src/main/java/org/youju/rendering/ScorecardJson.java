package org.youju.rendering;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Numbers;
import org.youju.scorecard.Scorecard;
import org.youju.scorecard.Scorecard.EntryLine;
import org.youju.scorecard.Scorecard.FactRead;
import org.youju.scorecard.Scorecard.IndicatorScore;
import org.youju.scorecard.Scorecard.LimitLine;
import org.youju.scorecard.Scorecard.SelfScore;
import org.youju.scorecard.Sentence;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scorecards on one line. Nine tenths of one stand in every card of the year: those are templates, which Jackson makes of the
 * records once, and what a sheet says is filled in between.
 */
final class ScorecardJson {

    private static final JsonMapper MAPPER = Json.exact().build();
    private static final Once<Sentence.Literal, SerializableString> LITERALS =
            new Once<>(50_000, literal -> new SerializedString(escaped(literal.text())));

    /** What the year's rules and clauses are called. */
    private static final Once<Object, SerializableString> CONSTANTS =
            new Once<>(50_000, constant -> new SerializedString(MAPPER.writeValueAsString(constant)));

    private final JsonGenerator to;
    /** For the digits of a number. */
    private final char[] room = new char[2 * Numbers.SHORT];

    private ScorecardJson(JsonGenerator to) {
        this.to = to;
    }

    /** Writes a scorecard where the generator would write any other value. */
    static void write(Scorecard card, JsonGenerator to) {
        to.writeRawValue("");
        new ScorecardJson(to).card(card);
    }

    private void card(Scorecard card) {
        BigDecimal bonus = card.bonus();
        List<LimitLine> limits = card.limits();
        SerializableString[] pieces = Templates.of(new Templates.OfCard(
                card.ruleset(),
                card.engine(),
                card.title(),
                card.scope(),
                card.status(),
                card.points(),
                bonus != null,
                limits != null));
        int next = 6;
        piece(pieces[0]).textOrNull(card.id());
        piece(pieces[1]).text(card.department().name());
        piece(pieces[2]).textOrNull(card.department().code());
        piece(pieces[3]).textOrNull(card.department().region());
        piece(pieces[4]).number(card.score());
        piece(pieces[5]).number(card.lost());
        if (bonus != null) {
            piece(pieces[next++]).number(bonus);
            piece(pieces[next++]).number(card.penalty());
        }
        if (limits != null) {
            piece(pieces[next++]).list(limits, this::any);
        }
        piece(pieces[next++]).number(card.range().low());
        piece(pieces[next++]).number(card.range().high());
        piece(pieces[next++]).textOrNull(card.grade());
        piece(pieces[next++]).list(card.indicators(), this::indicator);
        piece(pieces[next++]);
        if (card.total() == null) {
            to.writeRaw("null");
        } else {
            indicator(card.total());
        }
        piece(pieces[next++]).list(card.audit(), this::any);
        piece(pieces[next]);
    }

    private void indicator(IndicatorScore score) {
        boolean usual = score.missing().isEmpty() && score.selfScore().equals(Templates.NO_SELF_SCORE);
        BigDecimal bonus = score.bonus();
        SerializableString[] pieces = Templates.of(new Templates.OfIndicator(
                usual, bonus != null, score.code(), score.provenance(), score.path(), score.points(), score.status()));
        int next = 2;
        piece(pieces[0]).number(score.score());
        piece(pieces[1]).number(score.lost());
        if (bonus != null) {
            piece(pieces[next++]).number(bonus);
            piece(pieces[next++]).number(score.penalty());
        }
        piece(pieces[next++]).number(score.range().low());
        piece(pieces[next++]).number(score.range().high());
        if (!usual) {
            piece(pieces[next++]).list(score.missing(), this::any);
            piece(pieces[next++]).selfScore(score.selfScore());
        }
        piece(pieces[next++]).list(score.entries(), this::entry);
        piece(pieces[next]);
    }

    private void selfScore(SelfScore given) {
        SerializableString[] pieces = Templates.of(new Templates.OfSelfScore(given.verdict()));
        piece(pieces[0]).number(given.points());
        piece(pieces[1]).number(given.difference());
        piece(pieces[2]).textOrNull(given.basis());
        piece(pieces[3]);
    }

    private void entry(EntryLine entry) {
        boolean whole = entry.item().isEmpty() && entry.itemName().isEmpty() && entry.share() == null;
        SerializableString[] pieces = Templates.ofEntry(whole, entry.judgement() != null, entry.kind(), entry.cause());
        int next = 0;
        piece(pieces[next++]).digits(entry.seq(), 0);
        if (!whole) {
            piece(pieces[next++]).text(entry.item());
            piece(pieces[next++]).text(entry.itemName());
            piece(pieces[next++]).textOrNull(entry.share());
        }
        piece(pieces[next++]).number(entry.points());
        piece(pieces[next++]).number(entry.balance());
        piece(pieces[next++]).constant(entry.rule());
        piece(pieces[next++]).constant(entry.clause());
        piece(pieces[next++]).list(entry.facts(), this::fact);
        // numbers and signs, of which JSON escapes none
        piece(pieces[next++]).to.writeRaw(entry.arithmetic());
        piece(pieces[next++]).sentence(entry.sentence());
        if (entry.judgement() != null) {
            piece(pieces[next++]).text(entry.judgement());
        }
        piece(pieces[next++]).list(entry.interpretations(), this::any);
        piece(pieces[next]);
    }

    private void fact(FactRead fact) {
        boolean input = fact.from().startsWith("/inputs");
        SerializableString[] pieces = Templates.of(
                input
                        ? new Templates.OfInput(fact.name(), fact.unit(), fact.from())
                        : new Templates.OfOther(fact.name()));
        piece(pieces[0]);
        if (fact.value() instanceof BigDecimal number) {
            number(number);
        } else if (fact.value() instanceof String text) {
            textOrNull(text);
        } else {
            any(fact.value());
        }
        if (!input) {
            piece(pieces[1]).textOrNull(fact.unit());
            piece(pieces[2]).text(fact.from());
        }
        piece(pieces[pieces.length - 1]);
    }

    private ScorecardJson piece(SerializableString piece) {
        to.writeRaw(piece);
        return this;
    }

    private void any(Object value) {
        to.writeRaw(MAPPER.writeValueAsString(value));
    }

    private void number(@Nullable BigDecimal number) {
        if (number == null) {
            to.writeRaw("null");
        } else if (number.signum() >= 0 && number.scale() <= Numbers.SHORT && Numbers.isShort(number)) {
            digits(Numbers.digits(number), number.scale());
        } else {
            to.writeRaw(Numbers.text(number));
        }
    }

    /** A number that is not below zero: made anew, its text would take longer than the rest of its field. */
    private void digits(long all, int decimals) {
        long rest = all;
        int at = room.length;
        for (int i = 0; i <= decimals || rest > 0; i++) {
            if (i == decimals && i > 0) {
                room[--at] = '.';
            }
            room[--at] = (char) ('0' + rest % 10);
            rest /= 10;
        }
        to.writeRaw(room, at, room.length - at);
    }

    /** Of the year, and not of the sheet. */
    private void constant(@Nullable Object constant) {
        if (constant == null) {
            to.writeRaw("null");
        } else {
            to.writeRaw(CONSTANTS.of(constant));
        }
    }

    private <T> void list(List<T> all, Consumer<T> each) {
        for (int i = 0; i < all.size(); i++) {
            if (i > 0) {
                to.writeRaw(',');
            }
            each.accept(all.get(i));
        }
    }

    private void sentence(Sentence sentence) {
        for (int i = 0; i < sentence.parts().size(); i++) {
            if (sentence.parts().get(i) instanceof Sentence.Literal literal) {
                to.writeRaw(LITERALS.of(literal));
            } else {
                text(sentence.parts().get(i).text());
            }
        }
    }

    private void textOrNull(@Nullable String text) {
        if (text == null) {
            to.writeRaw("null");
        } else {
            to.writeRaw('"');
            text(text);
            to.writeRaw('"');
        }
    }

    private void text(String text) {
        to.writeRaw(escaped(text));
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
