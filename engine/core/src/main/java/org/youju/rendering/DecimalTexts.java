package org.youju.rendering;

import java.math.BigDecimal;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.POJONode;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes decimals as text, in records and in the trees of what is stored. Whole numbers that only count stay numbers. */
final class DecimalTexts {

    /** The whole numbers of scorecards and submissions: a tree does not say of 2 whether it is a decimal. */
    private static final Set<String> WHOLE = Set.of("year", "revision", "seq", "line");

    /** Under it every name is one that a ruleset declares. */
    private static final String DECLARED = "inputs";

    private DecimalTexts() {}

    static SimpleModule module() {
        return new SimpleModule().addSerializer(new OfDecimal()).addSerializer(new OfTree());
    }

    private static final class OfDecimal extends StdSerializer<BigDecimal> {

        private OfDecimal() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal value, JsonGenerator to, SerializationContext context) {
            to.writeString(value.toPlainString());
        }
    }

    private static final class OfTree extends StdSerializer<JsonNode> {

        private OfTree() {
            super(JsonNode.class);
        }

        @Override
        public void serialize(JsonNode tree, JsonGenerator to, SerializationContext context) {
            if (tree.isObject()) {
                to.writeStartObject(tree);
                tree.properties().forEach(field -> {
                    to.writeName(field.getKey());
                    if (field.getValue().isIntegralNumber() && WHOLE.contains(field.getKey())) {
                        field.getValue().serialize(to, context);
                    } else if (field.getKey().equals(DECLARED)
                            && field.getValue().isObject()) {
                        declared(field.getValue(), to, context);
                    } else {
                        serialize(field.getValue(), to, context);
                    }
                });
                to.writeEndObject();
            } else if (tree.isArray()) {
                to.writeStartArray(tree, tree.size());
                tree.forEach(item -> serialize(item, to, context));
                to.writeEndArray();
            } else if (tree.isNumber()) {
                to.writeString(tree.decimalValue().toPlainString());
            } else if (tree instanceof POJONode record) {
                to.writePOJO(record.getPojo());
            } else {
                tree.serialize(to, context);
            }
        }

        private void declared(JsonNode inputs, JsonGenerator to, SerializationContext context) {
            to.writeStartObject(inputs);
            inputs.properties().forEach(input -> {
                to.writeName(input.getKey());
                serialize(input.getValue(), to, context);
            });
            to.writeEndObject();
        }
    }
}
