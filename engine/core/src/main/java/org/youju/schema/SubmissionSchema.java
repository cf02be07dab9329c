package org.youju.schema;

import static org.youju.schema.Shapes.group;
import static org.youju.schema.Shapes.keywords;
import static org.youju.schema.Shapes.name;
import static org.youju.schema.Shapes.orNull;
import static org.youju.schema.Shapes.text;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.youju.document.Names;
import org.youju.ruleset.Classes;
import org.youju.ruleset.Ruleset;
import org.youju.submission.SubmissionReader;

/**
 * The JSON Schema (2020-12) of a year's submission. A submission is valid by it exactly where the readers
 * ({@link SubmissionReader}, {@code FactsReader}) accept it; the readers stay the source of the messages, and a test holds
 * the two against each other over thousands of submissions. {@link Beyond} lists the few rules that only the readers keep.
 */
public final class SubmissionSchema {

    /** What every text of a submission matches: no control characters and no halves of characters. */
    public static final String PLAIN_TEXT = Shapes.PLAIN;

    /** Text that says something matches this too. */
    public static final String NOT_BLANK = Shapes.NOT_BLANK;

    /** A percentage that is written with its sign, as text. */
    public static final String PERCENTAGE = Shapes.PERCENTAGE;

    private final Ruleset ruleset;
    private final Items items;

    private SubmissionSchema(Ruleset ruleset) {
        this.ruleset = ruleset;
        this.items = new Items(ruleset);
    }

    /** The schema, ready to be written as JSON. */
    public static Map<String, Object> of(Ruleset ruleset) {
        return new SubmissionSchema(ruleset).schema();
    }

    private Map<String, Object> schema() {
        Map<String, Object> fields = keywords(
                "scheme",
                keywords("title", "方案", "enum", Arrays.asList(ruleset.id().scheme(), null)),
                "year",
                keywords("title", "年度", "const", ruleset.id().year()),
                "revision",
                keywords(
                        "title",
                        "评分规则第几版",
                        "description",
                        "不写则取本年度已发布的最新一版",
                        "enum",
                        Arrays.asList(ruleset.id().revision(), null)),
                "department",
                department(),
                "narrative",
                orNull(narrative()),
                "inputs",
                ruleset.classes() == null ? orNull(inputs()) : inputs(),
                "goals",
                items.goals(),
                "findings",
                items.findings(),
                "evidence",
                items.evidence(),
                "selfScores",
                items.selfScores());
        Map<String, Object> schema = keywords(
                "$schema",
                "https://json-schema.org/draft/2020-12/schema",
                "$id",
                "urn:youju:schema:" + ruleset.id().folder(),
                "$comment",
                "Rules that JSON Schema does not express and the server keeps as well: "
                        + Arrays.stream(Beyond.values()).map(Beyond::sentence).collect(Collectors.joining(" ")),
                "description",
                description(),
                "x-ruleset-digest",
                ruleset.digest());
        schema.putAll(group(ruleset.title() + "（" + ruleset.id().year() + " 年）填报内容", fields, required()));
        schema.put("examples", List.of(example()));
        return schema;
    }

    /** Where the table has classes, nothing can be scored before a sheet says its own. */
    private String[] required() {
        return ruleset.classes() == null
                ? new String[] {"year", "department"}
                : new String[] {"year", "department", "inputs"};
    }

    private String description() {
        return Stream.of("数字按十进制精确读取，最多十位小数。没有的数据请不写，不要填 0。", ruleset.scope())
                .filter(one -> one != null)
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, Object> department() {
        Map<String, Object> fields =
                keywords("name", named(name("部门名称")), "code", named(text("部门代码")), "region", named(text("所在地区")));
        return group("填报部门", fields, "name");
    }

    /** A name that tells somebody from others. */
    private static Map<String, Object> named(Map<String, Object> text) {
        text.put("maxLength", Names.MOST);
        return text;
    }

    private static Map<String, Object> narrative() {
        Map<String, Object> narrative =
                group("文字叙述", keywords("goal", text("年度总目标"), "completion", text("完成状况"), "unfinished", text("未完成原因")));
        narrative.put("description", "不计分");
        return narrative;
    }

    private Map<String, Object> inputs() {
        Map<String, Object> fields = new LinkedHashMap<>();
        ruleset.inputs()
                .forEach(input -> fields.put(
                        input.name(), Inputs.shape(input, ruleset.id().year())));
        Classes classes = ruleset.classes();
        Map<String, Object> inputs = classes == null ? group("填报项", fields) : group("填报项", fields, classes.by());
        inputs.put("description", "没有的数据请不写；允许填 null 的，null 表示不适用");
        return inputs;
    }

    private Map<String, Object> example() {
        Map<String, Object> inputs = new LinkedHashMap<>();
        Classes classes = ruleset.classes();
        ruleset.inputs().stream()
                .filter(input ->
                        inputs.size() < 3 || (classes != null && input.name().equals(classes.by())))
                .forEach(input -> inputs.put(
                        input.name(), Inputs.example(input, ruleset.id().year())));
        return keywords(
                "scheme",
                ruleset.id().scheme(),
                "year",
                ruleset.id().year(),
                "department",
                keywords("name", "示例部门"),
                "inputs",
                inputs);
    }
}
