package org.youju.api.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Consumer;
import org.youju.api.archive.Retry;
import org.youju.api.limits.Limits;
import org.youju.document.Dates;
import org.youju.document.Documents;
import org.youju.document.Names;
import org.youju.exact.Rank;
import org.youju.schema.SubmissionSchema;
import org.youju.submission.SubmissionReader;

/** The limits that readers keep to, as keywords of a schema; of the same constants, so that neither changes alone. */
@SuppressWarnings("rawtypes") // as Swagger's models are
enum Limit {
    TEXT(one -> one.maxLength(Documents.MOST_TEXT).pattern(SubmissionSchema.PLAIN_TEXT)),
    /** Text that has to say something. */
    FILLED(one -> one.minLength(1).maxLength(Documents.MOST_TEXT).pattern(Patterns.FILLED)),
    /** A name that tells somebody from others. */
    NAME(one -> one.minLength(1).maxLength(Names.MOST).pattern(Patterns.FILLED)),
    /** A name that may be left out. */
    NAME_OR_NONE(one -> one.maxLength(Names.MOST).pattern(SubmissionSchema.PLAIN_TEXT)),
    ITEMS(one -> one.maxItems(SubmissionReader.MOST_ITEMS)),
    FIELDS(one -> one.maxProperties(SubmissionReader.MOST_ITEMS)),
    SOME(one -> one.minItems(1)),
    YEAR(one -> one.minimum(BigDecimal.valueOf(Dates.FIRST_YEAR)).maximum(BigDecimal.valueOf(Dates.LAST_YEAR))),
    NUMBER(one -> one.minimum(Rank.LIMIT.negate()).maximum(Rank.LIMIT)),
    /** How far it may be below zero is said by what it is about. */
    AT_MOST(one -> one.maximum(Rank.LIMIT)),
    NOT_NEGATIVE(one -> one.minimum(BigDecimal.ZERO).maximum(Rank.LIMIT)),
    ABOVE_ZERO(one -> one.exclusiveMinimumValue(BigDecimal.ZERO).maximum(Rank.LIMIT)),
    /** Of a goal in %, the sign may be written: it says that 0.845% is meant. */
    NOT_NEGATIVE_OR_PERCENTAGE(one -> signed(one).minimum(BigDecimal.ZERO).maximum(Rank.LIMIT)),
    ABOVE_ZERO_OR_PERCENTAGE(
            one -> signed(one).exclusiveMinimumValue(BigDecimal.ZERO).maximum(Rank.LIMIT)),
    COUNT(one -> one.minimum(BigDecimal.ONE).maximum(Rank.LIMIT).multipleOf(BigDecimal.ONE)),
    /** Lines of a page. */
    PAGE(one -> one.minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(Limits.MOST_LINES))),
    YEARS(one -> one.minItems(1).maxItems(Limits.MOST_YEARS)),
    REASON(one -> one.maxLength(Limits.MOST_REASON)),
    /** An {@code Idempotency-Key}. */
    KEY(one -> one.minLength(1).maxLength(Retry.MOST_KEY).pattern("^[ -~]*[!-~][ -~]*$")),
    /** What is counted from 1. */
    POSITION(one -> one.minimum(BigDecimal.ONE)),
    /** How many there are, or are left. */
    AMOUNT(one -> one.minimum(BigDecimal.ZERO)),
    /** A ULID. */
    ID(one -> one.pattern("^[0-9A-HJKMNP-TV-Z]{26}$")),
    DIGEST(one -> one.pattern("^sha256:[0-9a-f]{64}$")),
    HASH(one -> one.pattern("^[0-9a-f]{64}$")),
    TIME(one -> one.format("date-time")),
    /** RFC 6901. */
    POINTER(one -> one.format("json-pointer"));

    private static final class Patterns {

        private static final String FILLED =
                "^(?=[\\s\\S]*" + SubmissionSchema.NOT_BLANK + ")" + SubmissionSchema.PLAIN_TEXT.substring(1);
    }

    private static Schema<?> signed(Schema<?> number) {
        number.addType("string");
        return number.pattern(SubmissionSchema.PERCENTAGE);
    }

    @SuppressWarnings("ImmutableEnumChecker") // lambdas that hold nothing
    private final Consumer<Schema<?>> keywords;

    Limit(Consumer<Schema<?>> keywords) {
        this.keywords = keywords;
    }

    void put(Schema<?> schema) {
        keywords.accept(schema);
    }

    /** As the words name it: {@code not-negative}. */
    @JsonCreator
    static Limit of(String word) {
        return valueOf(word.replace('-', '_').toUpperCase(Locale.ROOT));
    }
}
