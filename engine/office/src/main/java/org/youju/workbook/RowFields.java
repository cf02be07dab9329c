package org.youju.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.youju.document.Node;
import org.youju.form.Words;
import org.youju.workbook.Block.Row;
import org.youju.workbook.Grid.Cell;

/** The fields of one item that is a row. A row with a cell that could not be read is left out whole; the cell is a problem. */
final class RowFields {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u3000\\u00A0]+");
    private static final Pattern SEPARATOR = Pattern.compile("[、，,;；\\n]+");

    private final Block block;
    private final Row row;
    private final String pointer;
    private final Values values;
    private final Map<String, Node> fields = new LinkedHashMap<>();
    private @Nullable Cell first;
    private boolean unread;

    RowFields(Block block, Row row, String pointer, Values values) {
        this.block = block;
        this.row = row;
        this.pointer = pointer;
        this.values = values;
    }

    /** A field that stands in no cell of the row. */
    RowFields given(String name, Node node) {
        fields.put(name, node);
        return this;
    }

    RowFields text(String... names) {
        for (String name : names) {
            take(name, values::text).ifPresent(node -> fields.put(name, node));
        }
        return this;
    }

    RowFields number(boolean percent, String... names) {
        for (String name : names) {
            take(name, (cell, at) -> values.number(cell, at, percent)).ifPresent(node -> fields.put(name, node));
        }
        return this;
    }

    RowFields date(String... names) {
        for (String name : names) {
            take(name, values::date).ifPresent(node -> fields.put(name, node));
        }
        return this;
    }

    /** A cell such as {@code 2.5.1 未公开采购意向}, whose words after the code are a field as well or only for the eye. */
    RowFields code(String column, @Nullable String rest) {
        take(column, values::text).ifPresent(node -> {
            String[] parts = SPACES.split(String.valueOf(node.value()), 2);
            fields.put("indicator", new Node(node.place(), parts[0]));
            if (rest != null && parts.length > 1) {
                fields.put(rest, new Node(node.place(), parts[1]));
            }
        });
        return this;
    }

    /** A choice of words; any other word is left for the reader of submissions to refuse. */
    RowFields word(String name, Map<String, String> meanings) {
        take(name, values::text).ifPresent(node -> {
            String word = String.valueOf(node.value());
            fields.put(name, new Node(node.place(), meanings.getOrDefault(Words.key(word), word)));
        });
        return this;
    }

    /** Several texts in one cell. */
    RowFields texts(String name) {
        take(name, values::text).ifPresent(node -> {
            List<Node> items = new ArrayList<>();
            for (String item : SEPARATOR.split(String.valueOf(node.value()))) {
                if (!item.isBlank()) {
                    items.add(new Node(node.place(), Words.trimmed(item)));
                }
            }
            fields.put(name, new Node(node.place(), items));
        });
        return this;
    }

    private Optional<Node> take(String column, BiFunction<Cell, String, Optional<Node>> read) {
        Optional<Cell> cell = block.at(row, column);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        if (first == null) {
            first = cell.get();
        }
        Optional<Node> node = read.apply(cell.get(), pointer + "/" + column);
        unread |= node.isEmpty();
        return node;
    }

    void addTo(List<Node> items) {
        if (first != null && !unread) {
            items.add(new Node(values.place(first, pointer), fields));
        }
    }
}
