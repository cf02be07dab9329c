package org.youju.api.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youju.api.access.Role;

/**
 * What code cannot say of itself, from {@code words.yaml}: what each field, parameter and operation means.
 *
 * @param about the whole
 * @param tags what operations are grouped by
 * @param records by the name of the record's class, nested ones with their outer class as in {@code Scorecard.Range}; or, for an
 *     answer that is put together of two, by a name of its own
 * @param parameters by name, where operations do not say otherwise
 * @param codes of refusals that go together, by a name for all of them; in it may be names of others
 * @param headers of answers by name
 * @param operations by method and path
 */
record ContractTexts(
        String about,
        Map<String, String> tags,
        Map<String, OfRecord> records,
        Map<String, OfField> parameters,
        Map<String, List<String>> codes,
        Map<String, OfField> headers,
        Map<String, OfOperation> operations) {

    /**
     * @param as what its schema is called, null for the names of its classes put together
     * @param extend the class of the record whose fields it has beside its own; null for a record of the code
     * @param closed whether other fields are refused, as in what callers send
     * @param oneOf where it has some of its fields only: by name, those that it has then
     */
    record OfRecord(
            @Nullable String as,
            @Nullable String extend,
            String says,
            boolean closed,
            @Nullable Map<String, List<String>> oneOf,
            Map<String, OfField> fields) {

        static final OfRecord NOTHING = new OfRecord(null, null, "", false, null, Map.of());

        OfField field(String name) {
            return fields.getOrDefault(name, OfField.NOTHING);
        }
    }

    /**
     * @param unit of a number
     * @param type what stands there in JSON where the record has it as text or as a tree: a JSON type, or the class of a
     *     record
     * @param choices the only values, where the record has any text
     * @param example where none of the recorded answers has one
     * @param limit beside what its type says
     * @param codes whether it is the code of a kind of problem, one of those there are or of those to come
     * @param required in what callers send
     */
    record OfField(
            @Nullable String says,
            @Nullable String unit,
            @Nullable String type,
            @Nullable List<String> choices,
            @Nullable JsonNode example,
            @Nullable Limit limit,
            boolean codes,
            boolean required) {

        static final OfField NOTHING = new OfField(null, null, null, null, null, null, false, false);

        @JsonCreator
        static OfField of(JsonNode written) {
            if (written.isTextual()) {
                return new OfField(written.textValue(), null, null, null, null, null, false, false);
            }
            JsonNode choices = written.path("choices");
            return new OfField(
                    written.path("says").textValue(),
                    written.path("unit").textValue(),
                    written.path("type").textValue(),
                    choices.isMissingNode()
                            ? null
                            : choices.valueStream().map(JsonNode::textValue).toList(),
                    written.get("example"),
                    written.has("limit") ? Limit.of(written.path("limit").textValue()) : null,
                    written.path("codes").asBoolean(),
                    written.path("required").asBoolean());
        }
    }

    /**
     * @param id by which generated clients call it
     * @param roles any of which it takes once there are keys
     * @param open whether it takes no key while nothing is configured
     * @param errors codes, or names of codes that go together, beyond those that every operation may answer
     */
    record OfOperation(
            String id,
            String tag,
            String summary,
            String says,
            List<String> roles,
            boolean open,
            @Nullable Map<String, OfField> parameters,
            @Nullable Body request,
            Body answer,
            @Nullable List<String> errors) {

        boolean takesAnyKey() {
            return roles.size() == Role.ALL.size();
        }

        OfField parameter(String name, ContractTexts words) {
            OfField own = parameters == null ? null : parameters.get(name);
            return own != null ? own : words.parameters().getOrDefault(name, OfField.NOTHING);
        }
    }

    /**
     * @param status 0 where it is what is sent
     * @param record whose JSON it is; null where it is no record of ours
     * @param either what it is in some cases instead
     * @param list whether it is a list of them
     * @param example name of the recorded one
     * @param headers that an answer has, by name
     * @param documents whether it comes in all forms of a document
     * @param tagged whether who has it is not sent it again
     */
    record Body(
            int status,
            String says,
            @Nullable String record,
            @Nullable String either,
            boolean list,
            @Nullable String example,
            @Nullable List<String> headers,
            boolean documents,
            boolean tagged) {}

    /** What is named, and what that stands for. */
    Stream<String> codes(String name) {
        List<String> together = codes.get(name);
        return together == null ? Stream.of(name) : together.stream().flatMap(this::codes);
    }

    static ContractTexts read() {
        try (InputStream yaml = ContractTexts.class.getResourceAsStream("/contract/words.yaml")) {
            return new YAMLMapper().readValue(Objects.requireNonNull(yaml), ContractTexts.class);
        } catch (IOException defect) {
            throw new UncheckedIOException(defect);
        }
    }
}
