package org.youju.rulesets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.youju.ruleset.FindingKind;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.InputDeclaration;
import org.youju.ruleset.Ruleset;

/** Submissions of a year as a form would send them, and what careless hands make of them. */
final class Sheets {

    private static final List<Object> JUNK = Arrays.asList(
            null,
            "",
            " ",
            "\u3000",
            "\u00A0",
            "甲",
            "无\u0007",
            "\uD83D\uDE00",
            "lower",
            "2023-02-29",
            "2024-02-29",
            "1948-12-31",
            "2023-05-31\n",
            "+12023-01-01",
            true,
            false,
            0,
            1,
            -1,
            2023,
            new BigDecimal("0.0"),
            new BigDecimal("1.0"),
            new BigDecimal("0.0000000001"),
            new BigDecimal("1.5"),
            new BigDecimal("26.85"),
            new BigDecimal("1000000000000"),
            new BigDecimal("1000000000000.1"),
            new BigDecimal("-1000000000001"),
            List.of(),
            List.of("附件1"),
            Arrays.asList("附件1", null),
            Map.of(),
            Map.of("name", "甲"));

    private final Ruleset ruleset;
    private final Random random;

    Sheets(Ruleset ruleset, Random random) {
        this.ruleset = ruleset;
        this.random = random;
    }

    Map<String, Object> good() {
        Map<String, Object> sheet = new LinkedHashMap<>();
        maybe(sheet, "scheme", ruleset.id().scheme());
        sheet.put("year", ruleset.id().year());
        maybe(sheet, "revision", ruleset.id().revision());
        Map<String, Object> department = fields("name", "随机部门", "code", null);
        maybe(department, "region", "某镇");
        sheet.put("department", department);
        maybe(sheet, "narrative", fields("goal", "目标", "unfinished", "无"));
        Map<String, Object> inputs = new LinkedHashMap<>();
        ruleset.inputs().forEach(input -> maybe(inputs, input.name(), value(input)));
        sheet.put("inputs", inputs);
        maybe(sheet, "goals", goals());
        maybe(sheet, "findings", findings());
        maybe(sheet, "evidence", new ArrayList<>(List.of(fields("indicator", anyCode(), "title", "总结"))));
        maybe(sheet, "selfScores", selfScores());
        return sheet;
    }

    /** One or a few places of a good sheet changed without knowledge of what may stand there. */
    Map<String, Object> mutated() {
        Map<String, Object> sheet = good();
        for (int i = random.nextInt(3); i >= 0; i--) {
            mutate(sheet);
        }
        return sheet;
    }

    private static Map<String, Object> fields(String name, Object value, String other, Object otherValue) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(name, value);
        fields.put(other, otherValue);
        return fields;
    }

    private void maybe(Map<String, Object> fields, String name, Object value) {
        if (random.nextInt(6) > 0) {
            fields.put(name, value);
        }
    }

    private Object value(InputDeclaration input) {
        if (input.notApplicable() && random.nextInt(5) == 0) {
            return null;
        }
        return switch (input.type()) {
            case YES_NO -> random.nextBoolean();
            case CHOICE -> input.choices().get(random.nextInt(input.choices().size()));
            case TEXT -> "综合判断";
            case DATE -> ruleset.id().year() + "-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10);
            case NUMBER ->
                input.whole() ? (Object) random.nextInt(100) : BigDecimal.valueOf(1 + random.nextInt(10_000), 2);
        };
    }

    private List<Object> goals() {
        List<Object> goals = new ArrayList<>();
        boolean weighted = random.nextBoolean();
        for (Indicator indicator : ruleset.indicators()) {
            for (int i = indicator.goals() == null ? 0 : random.nextInt(3); i > 0; i--) {
                Map<String, Object> goal = fields("indicator", indicator.code(), "name", "目标" + i);
                if (indicator.datedGoals()) {
                    maybe(goal, "start", ruleset.id().year() + "-03-01");
                    maybe(goal, "finish", ruleset.id().year() + "-03-0" + (1 + random.nextInt(9)));
                } else {
                    maybe(goal, "planned", 1 + random.nextInt(50));
                    maybe(goal, "actual", BigDecimal.valueOf(1 + random.nextInt(5_000), 2));
                    maybe(goal, "better", random.nextBoolean() ? "higher" : "lower");
                    maybe(goal, "unit", "项");
                }
                if (weighted) {
                    goal.put("weight", 1 + random.nextInt(3));
                }
                goals.add(goal);
            }
        }
        return goals;
    }

    private List<Object> findings() {
        List<Object> findings = new ArrayList<>();
        for (Indicator indicator : ruleset.indicators()) {
            for (FindingKind kind : indicator.findings()) {
                if (random.nextInt(3) == 0) {
                    Map<String, Object> finding = fields("indicator", indicator.code(), "kind", kind.name());
                    maybe(finding, "count", 1 + random.nextInt(4));
                    if (!kind.reasons().isEmpty()) {
                        maybe(finding, "reason", kind.reasons().get(0));
                    }
                    maybe(finding, "evidence", new ArrayList<>(List.of("附件1")));
                    findings.add(finding);
                }
            }
        }
        return findings;
    }

    private List<Object> selfScores() {
        List<Object> scores = new ArrayList<>();
        ruleset.indicators().stream()
                .filter(one -> random.nextBoolean())
                .forEach(one -> scores.add(fields(
                        "indicator", one.code(), "points", random.nextBoolean() ? one.points() : one.leastScore())));
        return scores;
    }

    private String anyCode() {
        return ruleset.indicators()
                .get(random.nextInt(ruleset.indicators().size()))
                .code();
    }

    @SuppressWarnings("unchecked")
    private void mutate(Object node) {
        if (node instanceof LinkedHashMap<?, ?> map && !map.isEmpty()) {
            mutateGroup((Map<String, Object>) map);
        } else if (node instanceof List<?> list && list instanceof ArrayList<?> && !list.isEmpty()) {
            mutateList((List<Object>) list);
        }
    }

    private void mutateGroup(Map<String, Object> group) {
        String name = new ArrayList<>(group.keySet()).get(random.nextInt(group.size()));
        boolean deeper = group.get(name) instanceof Map || group.get(name) instanceof List;
        if (deeper && random.nextInt(5) > 0) {
            mutate(group.get(name));
            return;
        }
        switch (random.nextInt(5)) {
            case 0 -> group.remove(name);
            case 1 -> group.put(random.nextBoolean() ? "note" : "colour", junk());
            case 2 -> group.put("indicator", anyCode());
            default -> group.put(name, junk());
        }
    }

    private void mutateList(List<Object> list) {
        int which = random.nextInt(list.size());
        if (random.nextInt(3) > 0) {
            mutate(list.get(which));
            return;
        }
        switch (random.nextInt(3)) {
            case 0 -> list.remove(which);
            case 1 -> list.add(list.get(which));
            default -> list.set(which, junk());
        }
    }

    private Object junk() {
        return JUNK.get(random.nextInt(JUNK.size()));
    }
}
