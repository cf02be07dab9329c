package org.youju.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What callers lose by a change of the contract is said in words; what they gain breaks nobody. */
class BreaksTest {

    private static final String SCHEMAS = "/components/schemas/";
    private static final String SCORE = "/paths/~1v1~1scores/post";

    private static Published changed(Consumer<ObjectNode> change) {
        ObjectNode document = (ObjectNode) Published.JSON.readTree(Recorded.read(Recorded.OPENAPI));
        change.accept(document);
        return new Published(document.toString());
    }

    private static Consumer<ObjectNode> remove(String group, String name) {
        return document -> ((ObjectNode) document.at(group)).remove(name);
    }

    private static Consumer<ObjectNode> type(String schema, String field, String type) {
        return document -> ((ObjectNode) document.at(SCHEMAS + schema + "/properties/" + field)).put("type", type);
    }

    private static Consumer<ObjectNode> list(String path, Consumer<ArrayNode> change) {
        return document -> change.accept((ArrayNode) document.at(path));
    }

    private static Arguments broken(Consumer<ObjectNode> change, String words) {
        return Arguments.of(change, words);
    }

    static Stream<Arguments> breaking() {
        return Stream.of(
                broken(remove("/paths", "/v1/scores"), "POST /v1/scores is gone"),
                broken(remove(SCORE + "/responses", "422"), "POST /v1/scores no longer answers 422"),
                broken(
                        list("/components/responses/RULESET_NOT_FOUND/x-codes", codes -> codes.removeAll()),
                        "POST /v1/scores no longer answers the code RULESET_NOT_FOUND"),
                broken(
                        remove("/paths/~1v1~1decisions/post/responses/201/headers", "Location"),
                        "POST /v1/decisions: the answer 201 no longer has Location"),
                broken(
                        remove(SCORE + "/requestBody/content", "application/yaml"),
                        "POST /v1/scores: what is sent is no longer had as application/yaml"),
                broken(
                        list("/paths/~1v1~1decisions/get/parameters", parameters -> parameters.remove(0)),
                        "GET /v1/decisions no longer takes the parameter scheme"),
                broken(
                        document -> ((ObjectNode) document.at("/paths/~1v1~1decisions/get/parameters/0"))
                                .put("required", true),
                        "GET /v1/decisions now requires the parameter scheme"),
                broken(remove(SCHEMAS + "Entry/properties", "arithmetic"), "Entry.arithmetic is gone"),
                broken(type("RulesetStamp", "year", "string"), "RulesetStamp.year was [integer] and is now [string]"),
                broken(
                        type("Goal", "planned", "number"),
                        "Goal.planned may be [number, string, null] and is now [number]"),
                broken(
                        list(SCHEMAS + "Entry/required", names -> names.remove(0)),
                        "Entry.arithmetic may now be left out"),
                broken(
                        list(SCHEMAS + "Goal/required", names -> names.add("planned")),
                        "Goal.planned must now be given"),
                broken(
                        list(SCHEMAS + "Entry/properties/cause/enum", causes -> causes.add("WHIM")),
                        "Entry.cause may now be WHIM"),
                broken(
                        list(SCHEMAS + "Goal/properties/better/enum", words -> words.remove(0)),
                        "Goal.better no longer takes higher"),
                broken(
                        document -> ((ObjectNode) document.at(SCORE)).remove("security"),
                        "POST /v1/scores takes another key than before"));
    }

    @ParameterizedTest
    @MethodSource("breaking")
    void isNamed(Consumer<ObjectNode> change, String words) {
        assertThat(Breaks.between(changed(document -> {}), changed(change))).contains(words);
    }

    @Test
    void aFurtherFieldAPathAndAnOptionalParameterBreakNobody() {
        Published more = changed(document -> {
            ((ObjectNode) document.at(SCHEMAS + "Entry/properties"))
                    .putObject("more")
                    .put("type", "string");
            ((ArrayNode) document.at(SCHEMAS + "Entry/required")).add("more");
            ((ObjectNode) document.at(SCHEMAS + "Goal/properties"))
                    .putObject("more")
                    .put("type", "string");
            ((ObjectNode) document.at("/paths")).putObject("/v1/more").putObject("get");
            ((ArrayNode) document.at("/paths/~1v1~1decisions/get/parameters"))
                    .addObject()
                    .put("name", "more")
                    .put("required", false);
        });

        assertThat(Breaks.between(changed(document -> {}), more)).isEmpty();
    }
}
