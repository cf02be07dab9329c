package org.youju.rules.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youju.SmallTable.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.youju.SmallTable;
import org.youju.document.ProblemsException;
import org.youju.exact.Numbers;
import org.youju.rules.Adjusting;
import org.youju.rules.Award;
import org.youju.rules.Condition;
import org.youju.rules.Giving;
import org.youju.rules.Operator;
import org.youju.rules.Quantity;
import org.youju.rules.Rule;

/**
 * Rule files with characters, slots and lines changed at random: each is refused, or does exactly what a reader of its text
 * would say. What a reader would say is read here from the text alone, by other code than the engine's.
 */
class RuleFileFuzzTest {

    private static final long SEED = Long.getLong("youju.fuzz.seed", 20_261_130L);

    private static final String RULES = rule("甲 报了", "填报项 已申报 为是", "本指标得满分")
            + rule("乙 没报", "填报项 已申报 为否\n填报项 制度 选 缺失", "本指标不得分")
            + rule("丙 人数多", "填报项 人数 超过 20 且不超过 30.5\n填报项 编制 为不适用", "本指标得 35% 的分")
            + "# 备注：以下为日期\n"
            + rule("丁 公开日", "填报项 公开日 不早于 2023-05-31\n填报项 批复日 早于 2023-06-30", "本指标扣 0.5 分且扣完为止")
            + rule("戊 超编", "计算项 超编率 超过 100% 的部分\n计算项 超编数 达到 1", "每个百分点扣 0.2 分且扣完为止")
            + rule("己 发现", "检查发现 违规 且不属于 政策调整、不可抗力", "每次扣 1.5 分且扣完为止")
            + rule("庚 清单", "清单 环节 中填否的每一项", "每缺一项扣 1 分且扣完为止")
            + rule("辛 较高", "计算项 超编率 达到 5% 但不足 10%", "本指标按 超编率 与 到位率 中较高者得分且得满为止")
            + rule("壬 总是", "不论何种情况", "本指标得一半分");

    private static final String GOALS = rule("子 低", "本指标的每个目标\n  - 完成率低于 60%", "该目标不得分")
            + rule("丑 中", "本指标的每个目标\n  - 完成率达到 60% 但不足 100%", "该目标得一半分")
            + rule("寅 高", "填报项 已申报 为是\n本指标的每个目标\n  - 完成率达到 100%\n  - 完成率不超过 150%", "该目标按完成率得分且得满为止");

    private static final List<String> HOSTILE = List.of(
            "\"",
            "'",
            ",",
            "，",
            "(",
            ")",
            "（",
            "//",
            "/*",
            "*/",
            "#",
            ">",
            "\\",
            "\\u0022",
            ";",
            "；",
            "{",
            "}",
            "|",
            "&",
            "==",
            "\t",
            "\r",
            "\n",
            " ",
            "\u3000",
            "\u00A0",
            "\u200B",
            "\u202E",
            "\u2028",
            "\u0085",
            "\uFEFF",
            "０",
            "９",
            "％",
            "。",
            "、",
            "不",
            "且",
            "但不足 5%",
            "为是",
            "为否",
            "当",
            "则",
            "结束",
            "规则",
            " 当 ",
            " 则 ",
            "when",
            "then",
            "end\n",
            "eval( true )",
            "true",
            "$goal",
            "$finding",
            "1e3",
            "-",
            "- ",
            "+",
            ".",
            "А",
            "ー",
            "\uD83D",
            "人囗");

    private static final List<String> LINES = List.of(
            "> Input( name == \"已申报\", value == true )",
            "// 填报项 已申报 为否",
            "  填报项 已申报 为否 // 填报项 已申报 为是",
            "end",
            "then",
            "结束",
            "当",
            "salience 10",
            "import java.io.File",
            "not Goal( )",
            "  本指标不得分",
            "  - 完成率低于 1%",
            "  填报项 已申报\", value == false ) // 为是",
            "  填报项 人数 超过 3, value < 2",
            "规则 \"丙 人数多\" 当 填报项 已申报 为否 则 本指标不得分 结束",
            "  依据条款 1.1.1/1\") salience(\"1");

    private record Files(String whole, String goals) {}

    @Test
    void whatIsNotRefusedMeansWhatItSays() {
        assertMeaning(60);
    }

    @Test
    @Tag("exhaustive")
    void whatIsNotRefusedMeansWhatItSaysForFiveHundredMutations() {
        assertMeaning(500);
    }

    private static void assertMeaning(int mutations) {
        assertMeaning(new Files(RULES, GOALS), "as it was written");
        Random random = new Random(SEED);
        int taken = 0;
        int refused = 0;
        for (int i = 0; i < mutations; i++) {
            boolean first = random.nextInt(3) > 0;
            Files mutated = first ? new Files(mutated(RULES, random), GOALS) : new Files(RULES, mutated(GOALS, random));
            if (assertMeaning(mutated, "seed " + SEED + ", mutation " + i)) {
                taken++;
            } else {
                refused++;
            }
        }
        assertThat(taken).as("some mutations leave a rule file that is good").isGreaterThan(mutations / 50);
        assertThat(refused).as("most do not").isGreaterThan(mutations / 3);
    }

    private static String mutated(String rules, Random random) {
        String text = rules;
        for (int times = 1 + random.nextInt(4) / 3; times > 0; times--) {
            int at = random.nextInt(text.length());
            String hostile = HOSTILE.get(random.nextInt(HOSTILE.size()));
            text = switch (random.nextInt(9)) {
                case 0 -> text.substring(0, at) + hostile + text.substring(at);
                case 1 -> text.substring(0, at) + text.substring(at + 1);
                case 2 -> text.substring(0, at) + hostile + text.substring(at + 1);
                case 3 -> slot(text, random, hostile);
                case 4 -> slot(text, random, String.valueOf(1 + random.nextInt(9)));
                case 5 -> lines(text, random, "");
                case 6 -> lines(text, random, LINES.get(random.nextInt(LINES.size())));
                case 7 -> joined(text, random);
                default -> swapped(text, random);
            };
        }
        return text;
    }

    /** Puts something for, before or behind a number or a name of two characters or more. */
    private static String slot(String text, Random random, String filling) {
        List<int[]> slots = Pattern.compile("\\d+(\\.\\d+)?|(?<= )[\\p{IsHan}]{2,}(?= )")
                .matcher(text)
                .results()
                .map(one -> new int[] {one.start(), one.end()})
                .toList();
        int[] slot = slots.get(random.nextInt(slots.size()));
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, slot[0]) + filling + text.substring(slot[1]);
            case 1 -> text.substring(0, slot[0]) + filling + text.substring(slot[0]);
            default -> text.substring(0, slot[1]) + filling + text.substring(slot[1]);
        };
    }

    private static String lines(String text, Random random, String put) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n")));
        int at = random.nextInt(lines.size());
        if (put.isEmpty()) {
            lines.remove(at);
        } else {
            lines.add(at, put);
        }
        return String.join("\n", lines) + "\n";
    }

    private static String joined(String text, Random random) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n")));
        int at = random.nextInt(lines.size() - 1);
        lines.set(at, lines.get(at) + " " + lines.remove(at + 1));
        return String.join("\n", lines) + "\n";
    }

    private static String swapped(String text, Random random) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n")));
        Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
        return String.join("\n", lines) + "\n";
    }

    /** Whether the file was taken; then each of its rules is the one that the text describes. */
    private static boolean assertMeaning(Files files, String which) {
        List<Rule> rules;
        try {
            rules = table(files).open().years().get(0).rules().inForce();
        } catch (ProblemsException refused) {
            assertThat(refused.code()).as(which).isIn("RULESET_INVALID", "MALFORMED");
            assertThat(refused.problems()).as(which).isNotEmpty();
            return false;
        }
        List<String> understood = rules.stream().map(RuleFileFuzzTest::said).toList();
        assertThat(understood)
                .as("%s%n%s%n%s", which, files.whole, files.goals)
                .isEqualTo(Stories.of(files.whole, "1.1.1").and(files.goals, "1.1.2"));
        return true;
    }

    private static SmallTable table(Files files) {
        return new SmallTable()
                .inputs("""
                        - {name: 已申报, type: yes-no, description: 示例}
                        - {name: 环节一, type: yes-no, list: 环节, description: 示例}
                        - {name: 制度, type: choice, choices: [完善, 缺失], description: 示例}
                        - {name: 人数, type: number, unit: 人, description: 示例}
                        - {name: 编制, type: number, unit: 人, notApplicable: true, description: 示例}
                        - {name: 批复日, type: date, description: 示例}
                        - {name: 公开日, type: date, description: 示例}
                        """)
                .indicator("1.1.1", "10", """
                        findings: [{kind: 违规, unit: 次, reasons: [政策调整, 不可抗力], description: 示例}]
                        values:
                          - {name: 超编率, unit: "%", of: [人数], per: [编制]}
                          - {name: 到位率, unit: "%", of: [编制], per: [人数]}
                          - {name: 超编数, unit: 人, of: [人数], less: [编制]}
                        """, files.whole)
                .indicator("1.1.2", "10", "goals: 目标\n", files.goals)
                .file("1.1.1/rules.dslr", files.whole.replace("@@", "1.1.1"))
                .file("1.1.2/rules.dslr", files.goals.replace("@@", "1.1.2"));
    }

    /** A rule of the engine in one line: name, clause, each comparison, and what it does. */
    private static String said(Rule rule) {
        List<String> parts = new ArrayList<>();
        if (rule.perGoal()) {
            parts.add("goal");
        }
        for (Condition condition : rule.conditions()) {
            if (condition instanceof Condition.OnInput one) {
                parts.add("input " + one.name() + " " + one.operator().sign() + " "
                        + (one.literal() instanceof BigDecimal number ? Numbers.plain(number) : one.literal()));
            } else if (condition instanceof Condition.NotApplicable one) {
                parts.add("input " + one.name() + " n/a");
            } else if (condition instanceof Condition.OnQuantity one) {
                String name = one.quantity() instanceof Quantity.OfSheet sheet ? "value " + sheet.name() : "rate";
                parts.add(name + " " + one.operator().sign() + " " + Numbers.plain(one.literal()));
            } else if (condition instanceof Condition.Found one) {
                parts.add("found " + one.kind() + " except " + String.join("、", one.except()));
            } else if (condition instanceof Condition.Lacking one) {
                parts.add("lacking " + one.list());
            }
        }
        return rule.name() + " | " + rule.clause() + " | " + String.join(", ", parts) + " | " + said(rule.award());
    }

    private static String said(Award award) {
        if (award instanceof Giving.Percent one) {
            return "percent " + Numbers.plain(one.percent());
        } else if (award instanceof Giving.InProportion one) {
            return "proportion "
                    + String.join(" ", one.rates().stream().map(Quantity::zh).toList());
        } else if (award instanceof Adjusting.Deduct one) {
            return "deduct " + Numbers.plain(one.each());
        }
        return award.text();
    }

    /** What a reader takes from the text of a file, line by line. */
    private record Stories(List<String> all) {

        private static final Pattern NAME = Pattern.compile("规则\\s+\"(.*)\"");
        private static final Pattern CLAUSE = Pattern.compile("依据条款\\s+(\\S+)");
        private static final Pattern INPUT = Pattern.compile("填报项\\s+(\\S+)\\s+(.+)");
        private static final Pattern VALUE = Pattern.compile("计算项\\s+(\\S+)\\s+(.+)");
        private static final Pattern RATE = Pattern.compile("-\\s*完成率(.+)");
        private static final Pattern FOUND = Pattern.compile("检查发现\\s+(\\S+)(?:\\s+且不属于\\s+(\\S+))?");
        private static final Pattern LIST = Pattern.compile("清单\\s+(\\S+)\\s+中填否的每一项");
        private static final Pattern COMPARISON =
                Pattern.compile("(不超过|超过|达到|低于|不足|不早于|不晚于|早于|晚于)\\s+(\\d{4}-\\d\\d-\\d\\d|-?[0-9]+(?:\\.[0-9]+)?)%?");

        private static Stories of(String text, String code) {
            return new Stories(new ArrayList<>()).with(text, code);
        }

        private List<String> and(String text, String code) {
            return with(text, code).all;
        }

        private Stories with(String text, String code) {
            String name = "";
            String clause = "";
            String award = "";
            List<String> parts = new ArrayList<>();
            boolean then = false;
            for (String line : text.split("\n")) {
                String sentence = line.strip();
                Matcher named = NAME.matcher(sentence);
                Matcher based = CLAUSE.matcher(sentence);
                if (sentence.startsWith("#") || sentence.isEmpty() || sentence.equals("当")) {
                    continue;
                } else if (named.matches()) {
                    name = named.group(1);
                    parts.clear();
                    then = false;
                } else if (based.matches()) {
                    clause = based.group(1).replace("@@", code);
                } else if (sentence.equals("则")) {
                    then = true;
                } else if (sentence.equals("结束")) {
                    all.add(name + " | " + clause + " | " + String.join(", ", parts) + " | " + award);
                } else if (then) {
                    award = consequence(sentence);
                } else {
                    condition(sentence, parts);
                }
            }
            return this;
        }

        private static void condition(String sentence, List<String> parts) {
            Matcher input = INPUT.matcher(sentence);
            Matcher value = VALUE.matcher(sentence);
            Matcher rate = RATE.matcher(sentence);
            Matcher found = FOUND.matcher(sentence);
            Matcher list = LIST.matcher(sentence);
            if (sentence.equals("本指标的每个目标")) {
                parts.add(0, "goal");
            } else if (input.matches()) {
                String rest = input.group(2);
                switch (rest) {
                    case "为是" -> parts.add("input " + input.group(1) + " == true");
                    case "为否" -> parts.add("input " + input.group(1) + " == false");
                    case "为不适用" -> parts.add("input " + input.group(1) + " n/a");
                    default -> {
                        if (rest.matches("选\\s+\\S+")) {
                            parts.add("input " + input.group(1) + " == "
                                    + rest.substring(1).strip());
                        } else {
                            comparisons("input " + input.group(1), rest, parts);
                        }
                    }
                }
            } else if (value.matches()) {
                comparisons("value " + value.group(1), value.group(2), parts);
            } else if (rate.matches()) {
                comparisons("rate", rate.group(1), parts);
            } else if (found.matches()) {
                parts.add("found " + found.group(1) + " except " + (found.group(2) == null ? "" : found.group(2)));
            } else if (list.matches()) {
                parts.add("lacking " + list.group(1));
            } else if (!sentence.equals("不论何种情况")) {
                parts.add("? " + sentence);
            }
        }

        private static void comparisons(String subject, String rest, List<String> parts) {
            Matcher one = COMPARISON.matcher(rest);
            int end = 0;
            while (one.find()) {
                String sign = switch (one.group(1)) {
                    case "超过", "晚于" -> Operator.MORE.sign();
                    case "不超过", "不晚于" -> Operator.AT_MOST.sign();
                    case "达到", "不早于" -> Operator.AT_LEAST.sign();
                    default -> Operator.LESS.sign();
                };
                boolean date = one.group(2).matches("\\d{4}-.*");
                parts.add(subject + " " + sign + " "
                        + (date ? one.group(2) : Numbers.plain(new BigDecimal(one.group(2)))));
                String between = rest.substring(end, one.start()).strip();
                if (!List.of("", "且", "但").contains(between)) {
                    parts.add("? " + between);
                }
                end = one.end();
            }
            String after = rest.substring(end).strip();
            if (!List.of("", "的部分").contains(after)) {
                parts.add("? " + after);
            }
        }

        private static String consequence(String sentence) {
            Matcher percent =
                    Pattern.compile("(?:本指标|该目标)得\\s+([0-9.]+)%\\s+的分").matcher(sentence);
            Matcher deduct = Pattern.compile("(?:本指标|该目标|每次|每缺一项|每个百分点|每超一个单位)扣\\s+([0-9.]+)\\s+分且扣完为止")
                    .matcher(sentence);
            Matcher higher = Pattern.compile("本指标按\\s+(\\S+)\\s+与\\s+(\\S+)\\s+中较高者得分且得满为止")
                    .matcher(sentence);
            Matcher by = Pattern.compile("本指标按\\s+(\\S+)\\s+得分且得满为止").matcher(sentence);
            if (sentence.matches("(本指标|该目标)(不得分|得一半分|得满分)")) {
                return "percent " + (sentence.endsWith("不得分") ? "0" : sentence.endsWith("一半分") ? "50" : "100");
            } else if (percent.matches()) {
                return "percent " + Numbers.plain(new BigDecimal(percent.group(1)));
            } else if (deduct.matches()) {
                return "deduct " + Numbers.plain(new BigDecimal(deduct.group(1)));
            } else if (higher.matches()) {
                return "proportion " + higher.group(1) + " " + higher.group(2);
            } else if (by.matches()) {
                return "proportion " + by.group(1);
            }
            return sentence.equals("该目标按完成率得分且得满为止") ? "proportion 完成率" : "? " + sentence;
        }
    }
}
