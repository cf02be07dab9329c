package org.youju.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.youju.document.Node;
import org.youju.ruleset.FindingKind;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.Ruleset;
import org.youju.submission.Directions;
import org.youju.submission.Submission.Better;
import org.youju.text.TypedText;
import org.youju.workbook.Block.Row;
import org.youju.workbook.Grid.Cell;

/** The fields of one item that is a row. A row with a cell that could not be read is left out whole; the cell is a problem. */
final class RowFields {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u3000\\u00A0]+");

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

    RowFields number(String... names) {
        for (String name : names) {
            take(name, values::number).ifPresent(node -> fields.put(name, node));
        }
        return this;
    }

    RowFields date(String... names) {
        for (String name : names) {
            take(name, values::date).ifPresent(node -> fields.put(name, node));
        }
        return this;
    }

    /**
     * A cell such as {@code 1.1.2 产出指标}, whose words after the code are only for the eye and have to fit it: rows that
     * were sorted, and lists that were filled down, may have parted them.
     */
    RowFields indicator(Ruleset ruleset) {
        take("indicator", values::text).ifPresent(node -> {
            String[] parts = SPACES.split(String.valueOf(node.value()), 2);
            String code = TypedText.key(parts[0]);
            ruleset.indicator(code)
                    .map(Indicator::name)
                    .filter(name -> parts.length > 1 && !TypedText.key(name).equals(TypedText.key(parts[1])))
                    .ifPresent(name -> block.at(row, "indicator")
                            .ifPresent(cell -> values.problem(
                                    "LABEL_DIFFERS",
                                    cell,
                                    pointer + "/indicator",
                                    "the indicator " + code + " is `" + name + "`, and the cell says `" + parts[1]
                                            + "`",
                                    "写的是“" + parts[1] + "”，而编号 " + code + " 的指标是“" + name + "”，请核对是哪一个")));
            fields.put("indicator", new Node(node.place(), code));
        });
        return this;
    }

    /** A cell such as {@code 2.5.1 未公开采购意向}: the code of an indicator and a kind of finding that it knows. */
    RowFields finding(Ruleset ruleset) {
        take("indicator", values::text).ifPresent(node -> {
            String[] parts = SPACES.split(String.valueOf(node.value()), 2);
            String code = TypedText.key(parts[0]);
            fields.put("indicator", new Node(node.place(), code));
            if (parts.length > 1) {
                List<String> kinds = ruleset.indicator(code).stream()
                        .flatMap(one -> one.findings().stream())
                        .map(FindingKind::name)
                        .toList();
                fields.put("kind", new Node(node.place(), TypedText.among(kinds, parts[1])));
            }
        });
        return this;
    }

    /** Which direction is an improvement, in one of the words that are known for it; never guessed. */
    RowFields direction(String name) {
        take(name, values::text).ifPresent(node -> {
            String word = String.valueOf(node.value());
            Optional<Better> better = Directions.of(TypedText.key(word));
            if (better.isEmpty()) {
                block.at(row, name)
                        .ifPresent(cell -> values.problem(
                                "DIRECTION_UNKNOWN",
                                cell,
                                pointer + "/" + name,
                                "`" + word + "` does not say which direction is better; write " + TemplateReader.HIGHER
                                        + " or " + TemplateReader.LOWER,
                                "“" + word + "”看不出是越高越好还是越低越好，请填“" + TemplateReader.HIGHER + "”或“"
                                        + TemplateReader.LOWER + "”"));
                unread = true;
            }
            better.ifPresent(known ->
                    fields.put(name, new Node(node.place(), known.name().toLowerCase(Locale.ROOT))));
        });
        return this;
    }

    /** Several texts in one cell. */
    RowFields texts(String name) {
        take(name, values::text).ifPresent(node -> {
            List<Node> items = new ArrayList<>();
            TypedText.listed(String.valueOf(node.value())).forEach(item -> items.add(new Node(node.place(), item)));
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
