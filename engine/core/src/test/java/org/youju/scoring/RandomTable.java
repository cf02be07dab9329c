package org.youju.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.youju.SmallTable;

/**
 * A legal table made at random, of every shape of criterion that the phrase book can say, with sheets for it. Every text in
 * it is an example.
 */
public final class RandomTable {

    private static final String[] SHARES = {"12.5", "25", "33.333", "66.6667", "0.5", "99.99", "100", "7"};
    private static final String[] NUMBERS = {"0", "2.5", "3", "7", "59.99", "60", "66.67", "90", "100", "100.01", "130"
    };
    private static final RoundingMode[] MODES = {RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.DOWN};

    private final Random random;
    private final int decimals;
    private final SmallTable table;
    private BigDecimal all = BigDecimal.ZERO;
    /** Each gives an input's name with its value as JSON, or null where the sheet leaves it out. */
    private final List<Supplier<String>> inputs = new ArrayList<>();

    private final List<Supplier<String>> goals = new ArrayList<>();
    private final List<Supplier<String>> findings = new ArrayList<>();

    public RandomTable(Random random) {
        this.random = random;
        this.decimals = random.nextInt(5);
        this.table = new SmallTable().rounding(decimals, MODES[random.nextInt(MODES.length)]);
        int size = 1 + random.nextInt(6);
        for (int i = 1; i <= size; i++) {
            add("1." + (1 + i / 3) + "." + i, "项" + i);
        }
        if (random.nextInt(4) == 0) {
            yesNo("有重大问题");
            table.total(
                    "",
                    SmallTable.rule("封顶", "填报项 有重大问题 为是", "总分不超过 " + cap() + " 分"),
                    SmallTable.rule("不封顶", "填报项 有重大问题 为否", "总分不设上限"));
        }
    }

    private String points() {
        BigDecimal points = BigDecimal.valueOf(1 + random.nextInt(3_000), decimals);
        all = all.add(points);
        return points.toPlainString();
    }

    /** Some part of all the points, which a cap must not exceed. */
    private String cap() {
        BigDecimal cap = all.min(BigDecimal.valueOf(1_000)).multiply(BigDecimal.valueOf(random.nextInt(101), 2));
        return cap.setScale(Math.min(decimals, 2), RoundingMode.DOWN).toPlainString();
    }

    private String share(String of) {
        return switch (random.nextInt(5)) {
            case 0 -> of + "不得分";
            case 1 -> of + "得一半分";
            case 2 -> of + "得满分";
            default -> of + "得 " + SHARES[random.nextInt(SHARES.length)] + "% 的分";
        };
    }

    private void add(String code, String name) {
        switch (random.nextInt(7)) {
            case 0 -> answered(code, name);
            case 1 -> chosen(code, name);
            case 2 -> banded(code, name);
            case 3 -> proportional(code, name);
            case 4 -> byGoal(code);
            case 5 -> deducted(code, name);
            default -> notApplicable(code, name);
        }
    }

    private void answered(String code, String name) {
        yesNo(name);
        table.indicator(
                code,
                points(),
                "",
                SmallTable.rule(name + "是", "填报项 " + name + " 为是", share("本指标")),
                SmallTable.rule(name + "否", "填报项 " + name + " 为否", share("本指标")));
    }

    private void chosen(String code, String name) {
        table.inputs("- {name: " + name + ", type: choice, choices: [好, 中, 差], description: 示例}");
        inputs.add(() -> maybe(name, "\"" + "好中差".charAt(random.nextInt(3)) + "\""));
        table.indicator(
                code,
                points(),
                "",
                SmallTable.rule(name + "好", "填报项 " + name + " 选 好", "本指标得满分"),
                SmallTable.rule(name + "中", "填报项 " + name + " 选 中", share("本指标")),
                SmallTable.rule(name + "差", "填报项 " + name + " 选 差", share("本指标")));
    }

    private void banded(String code, String name) {
        number(name);
        table.indicator(
                code,
                points(),
                "",
                SmallTable.rule(name + "低", "填报项 " + name + " 低于 60", share("本指标")),
                SmallTable.rule(name + "中", "填报项 " + name + " 达到 60 但不足 90", share("本指标")),
                SmallTable.rule(name + "高", "填报项 " + name + " 达到 90", "本指标得满分"));
    }

    private void proportional(String code, String name) {
        number(name);
        List<String> rules =
                new ArrayList<>(List.of(SmallTable.rule(name + "比例", "不论何种情况", "本指标按 率" + name + " 得分且得满为止")));
        if (random.nextBoolean()) {
            rules.add(SmallTable.rule(name + "扣分", "计算项 率" + name + " 低于 90% 的部分", "每个百分点扣 " + each() + " 分且扣完为止"));
        }
        table.indicator(
                code,
                points(),
                "values: [{name: 率" + name + ", unit: \"%\", of: [" + name + "]}]\n",
                rules.toArray(String[]::new));
    }

    private void byGoal(String code) {
        List<String> rules = random.nextBoolean()
                ? List.of(SmallTable.rule(code + "比例", "本指标的每个目标", "该目标按完成率得分且得满为止"))
                : List.of(
                        SmallTable.rule(code + "低", "本指标的每个目标\n- 完成率低于 60%", share("该目标")),
                        SmallTable.rule(code + "高", "本指标的每个目标\n- 完成率达到 60%", share("该目标")));
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            String name = "目标" + i;
            goals.add(() -> "{\"indicator\":\"" + code + "\",\"name\":\"" + name + "\",\"planned\":"
                    + (1 + random.nextInt(9)) + ",\"actual\":" + NUMBERS[random.nextInt(NUMBERS.length)]
                    + (random.nextInt(4) == 0 ? ",\"weight\":" + (1 + random.nextInt(7)) : ",\"weight\":1") + "}");
        }
        table.indicator(code, points(), "goals: 目标\n", rules.toArray(String[]::new));
    }

    private void deducted(String code, String name) {
        findings.add(() -> random.nextInt(3) == 0
                ? null
                : "{\"indicator\":\"" + code + "\",\"kind\":\"问题" + name + "\",\"count\":" + (1 + random.nextInt(5))
                        + "}");
        table.indicator(
                code,
                points(),
                "findings: [{kind: 问题" + name + ", unit: 次, description: 示例}]\n",
                SmallTable.rule(name + "起", "不论何种情况", share("本指标")),
                SmallTable.rule(name + "扣", "检查发现 问题" + name, "每次扣 " + each() + " 分且扣完为止"));
    }

    private void notApplicable(String code, String name) {
        table.inputs("- {name: " + name + ", type: yes-no, notApplicable: true, description: 示例}");
        inputs.add(() -> maybe(name, random.nextInt(4) == 0 ? "null" : String.valueOf(random.nextBoolean())));
        table.indicator(
                code,
                points(),
                "",
                SmallTable.rule(name + "是", "填报项 " + name + " 为是", share("本指标")),
                SmallTable.rule(name + "否", "填报项 " + name + " 为否", share("本指标")),
                SmallTable.rule(name + "不适用", "填报项 " + name + " 为不适用", share("本指标")));
    }

    private String each() {
        return BigDecimal.valueOf(1 + random.nextInt(300), 3).toPlainString();
    }

    private void yesNo(String name) {
        table.inputs("- {name: " + name + ", type: yes-no, description: 示例}");
        inputs.add(() -> maybe(name, String.valueOf(random.nextBoolean())));
    }

    private void number(String name) {
        table.inputs("- {name: " + name + ", type: number, unit: \"%\", min: 0, description: 示例}");
        inputs.add(() -> maybe(name, NUMBERS[random.nextInt(NUMBERS.length)]));
    }

    private String maybe(String name, String value) {
        return random.nextInt(25) == 0 ? null : "\"" + name + "\":" + value;
    }

    public Youju open() {
        return table.open();
    }

    /** As JSON on one line; some leave something out. */
    public String sheet() {
        return "{\"year\":2023,\"department\":{\"name\":\"甲局\"},\"inputs\":{" + all(inputs) + "},\"goals\":["
                + all(goals) + "],\"findings\":[" + all(findings) + "]}";
    }

    private static String all(List<Supplier<String>> parts) {
        return String.join(
                ",",
                parts.stream().map(Supplier::get).filter(part -> part != null).toList());
    }

    /** Its files, to be copied out of a failure. */
    @Override
    public String toString() {
        StringBuilder files = new StringBuilder();
        table.contents().forEach((name, bytes) -> {
            if (!name.startsWith("phrases/")) {
                files.append("--- " + name + "\n" + new String(bytes, StandardCharsets.UTF_8));
            }
        });
        return files.toString();
    }
}
