package org.youju.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value of a document with its place.
 *
 * @param value a {@code Map<String, Node>} in the order written, a {@code List<Node>}, a String, a BigDecimal, a Boolean,
 *     or null
 */
public record Node(Place place, @Nullable Object value) {

    @SuppressWarnings("unchecked")
    @Nullable
    Map<String, Node> object() {
        return value instanceof Map ? (Map<String, Node>) value : null;
    }

    @SuppressWarnings("unchecked")
    @Nullable
    List<Node> list() {
        return value instanceof List ? (List<Node>) value : null;
    }

    /** What kind of value this is, in English and Chinese. */
    String[] kind() {
        if (value == null) {
            return new String[] {"nothing (null)", "空值"};
        } else if (value instanceof Map) {
            return new String[] {"a group of fields", "一组字段"};
        } else if (value instanceof List) {
            return new String[] {"a list", "列表"};
        } else if (value instanceof BigDecimal) {
            return new String[] {"a number", "数字"};
        } else if (value instanceof Boolean) {
            return new String[] {"yes/no (true or false)", "是否值（true/false）"};
        }
        return new String[] {"text", "文字"};
    }
}
