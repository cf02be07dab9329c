package org.youju.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the fields of a group one by one. A field of the wrong type, a required one that is missing and, with
 * {@link #refuseOthers}, one that nobody asked for are problems; reading goes on with a harmless value.
 */
public final class Fields {

    private final Node node;
    private final Map<String, Node> fields;
    private final Problems problems;
    private final Set<String> taken = new HashSet<>();

    private Fields(Node node, Map<String, Node> fields, Problems problems) {
        this.node = node;
        this.fields = fields;
        this.problems = problems;
    }

    /** The fields of a node; of none, with a problem, where the node is no group of fields. */
    public static Fields of(Node node, Problems problems) {
        Map<String, Node> fields = node.object();
        if (fields == null) {
            wrongType(problems, node, "a group of fields", "一组字段");
        }
        return new Fields(node, fields == null ? Map.of() : fields, problems);
    }

    public Place place() {
        return node.place();
    }

    /** The place of a field, given or not. */
    public Place place(String name) {
        Node field = fields.get(name);
        return field != null ? field.place() : node.place().field(name);
    }

    public boolean has(String name) {
        return fields.containsKey(name);
    }

    /** Whether the field is there and not null. */
    public boolean isGiven(String name) {
        Node field = field(name);
        return field != null && field.value() != null;
    }

    /** Whether the field is there with nothing in it: somebody has yet to fill it in. */
    public boolean isBlank(String name) {
        Node field = fields.get(name);
        return field != null && (field.value() == null || (field.value() instanceof String text && text.isBlank()));
    }

    public Optional<String> text(String name) {
        return take(name, String.class, "text", "文字（数字样的文字请加引号）");
    }

    /** Not blank: an empty code or name would slip through every later check. */
    public String requiredText(String name) {
        Optional<String> text = text(name);
        if (text.isPresent() && text.get().isBlank()) {
            problem("MISSING_FIELD", name, "the field `" + name + "` is empty", "必填字段“" + name + "”是空的");
        }
        return text.orElseGet(() -> missing(name, ""));
    }

    public Optional<BigDecimal> number(String name) {
        return take(name, BigDecimal.class, "a number", "数字");
    }

    public BigDecimal requiredNumber(String name) {
        return number(name).orElseGet(() -> missing(name, BigDecimal.ZERO));
    }

    public Optional<Integer> integer(String name) {
        return number(name).map(number -> {
            try {
                return number.intValueExact();
            } catch (ArithmeticException fraction) {
                problems.add("WRONG_TYPE", place(name), "`" + name + "` must be a whole number", "“" + name + "”必须是整数");
                return 0;
            }
        });
    }

    public int requiredInteger(String name) {
        return integer(name).orElseGet(() -> missing(name, 0));
    }

    public Optional<Boolean> yesNo(String name) {
        return take(name, Boolean.class, "true or false", "true（是）或 false（否）");
    }

    /** A date such as 2023-05-31. */
    public Optional<LocalDate> date(String name) {
        return text(name).flatMap(text -> {
            Optional<LocalDate> day = Dates.read(text);
            if (day.isEmpty()) {
                problem(
                        "WRONG_TYPE",
                        name,
                        "`" + name + "` must be a date such as 2023-05-31",
                        "“" + name + "”应为日期，例如 2023-05-31");
            }
            return day;
        });
    }

    public Fields group(String name) {
        Node field = field(name);
        return field == null || field.value() == null
                ? new Fields(new Node(place(name), null), Map.of(), problems)
                : Fields.of(field, problems);
    }

    /** The items of a list field; none where it is absent. */
    public List<Node> list(String name) {
        Node field = field(name);
        if (field == null || field.value() == null) {
            return List.of();
        }
        List<Node> items = field.list();
        if (items == null) {
            wrongType(problems, field, "a list", "列表（每项以“- ”开头）");
            return List.of();
        }
        return items;
    }

    public List<Fields> groups(String name) {
        List<Fields> groups = new ArrayList<>();
        for (Node item : list(name)) {
            if (item.object() == null) {
                wrongType(problems, item, "a group of fields", "一组字段");
            } else {
                groups.add(Fields.of(item, problems));
            }
        }
        return groups;
    }

    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Node item : list(name)) {
            if (item.value() instanceof String text) {
                texts.add(text);
            } else {
                wrongType(problems, item, "text", "文字（数字样的文字请加引号）");
            }
        }
        return texts;
    }

    /** All fields of this group in the order written, whatever they are called. */
    public Map<String, Node> all() {
        taken.addAll(fields.keySet());
        return fields;
    }

    /** Each field that nobody asked for is a problem. */
    public void refuseOthers() {
        if (taken.containsAll(fields.keySet())) {
            return;
        }
        String known = String.join(", ", taken.stream().sorted().toList());
        fields.forEach((name, field) -> {
            if (!taken.contains(name)) {
                problems.add(
                        "UNKNOWN_FIELD",
                        field.place(),
                        "unknown field `" + name + "`; known here: " + known,
                        "不认识的字段“" + name + "”；此处可用的字段：" + known);
            }
        });
    }

    /** A field as it stands, where text and numbers are both good. */
    public Optional<Node> node(String name) {
        return Optional.ofNullable(field(name));
    }

    public void problem(String code, String name, String message, String messageZh) {
        problems.add(code, place(name), message, messageZh);
    }

    private @Nullable Node field(String name) {
        taken.add(name);
        return fields.get(name);
    }

    private <T> Optional<T> take(String name, Class<T> type, String expected, String expectedZh) {
        Node field = field(name);
        if (field == null || field.value() == null) {
            return Optional.empty();
        }
        if (!type.isInstance(field.value())) {
            wrongType(problems, field, expected, expectedZh);
            return Optional.empty();
        }
        return Optional.of(type.cast(field.value()));
    }

    private <T> T missing(String name, T harmless) {
        Node field = fields.get(name);
        if (field == null || field.value() == null) {
            problems.add("MISSING_FIELD", place(name), "the field `" + name + "` is required", "缺少必填字段“" + name + "”");
        }
        return harmless;
    }

    private static void wrongType(Problems problems, Node node, String expected, String expectedZh) {
        problems.add(
                "WRONG_TYPE",
                node.place(),
                "expected " + expected + ", found " + node.kind()[0],
                "此处应为" + expectedZh + "，实际是" + node.kind()[1]);
    }
}
