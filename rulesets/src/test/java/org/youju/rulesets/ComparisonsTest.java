package org.youju.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.youju.document.Diagnostic;
import org.youju.document.ProblemsException;
import org.youju.facts.Vocabulary;
import org.youju.rules.Operator;
import org.youju.rules.Rule;
import org.youju.rules.drools.RuleReader;
import org.youju.ruleset.Ruleset;
import org.youju.ruleset.RulesetFiles;
import org.youju.ruleset.RulesetReader;

/** Every subject takes every comparison with every pair of ends, in whatever words and characters people write it. */
class ComparisonsTest {

    private static final Map<Operator, List<String>> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put(Operator.AT_LEAST, List.of("达到", "不低于", "不少于", "不小于", "大于等于", "大于或等于"));
        WORDS.put(Operator.MORE, List.of("超过", "大于", "高于", "多于"));
        WORDS.put(Operator.LESS, List.of("低于", "小于", "少于"));
        WORDS.put(Operator.AT_MOST, List.of("不超过", "不高于", "不大于", "不多于", "小于等于", "小于或等于"));
        WORDS.put(Operator.EQUAL, List.of("等于"));
        WORDS.put(Operator.NOT_EQUAL, List.of("不等于"));
    }

    /** The second half of a pair of ends. */
    private static final Map<Operator, List<String>> UPPER = Map.of(
            Operator.LESS, List.of("但不足", "但低于", "但小于", "但少于", "且不足", "且低于", "且小于", "且少于"),
            Operator.AT_MOST,
                    List.of("且不超过", "且不高于", "且不大于", "且不多于", "但不超过", "但不高于", "但不大于", "但不多于", "且小于等于", "且小于或等于"));

    /** The indicator, what is compared, and the unit that stands after the numbers. */
    private record Subject(String indicator, String text, String unit) {}

    private static final List<Subject> SUBJECTS = List.of(
            new Subject("a", "填报项 人数", ""),
            new Subject("a", "计算项 比率", "%"),
            new Subject("a", "计算项 缺口", ""),
            new Subject("a", "检查发现 问题 的次数", ""),
            new Subject("a", "检查发现 问题 且金额", ""),
            new Subject("b", "- 完成率", "%"),
            new Subject("c", "- 用时", " 日"),
            new Subject("c", "- 用时", " 个工作日"),
            new Subject("d", "- 达成程度", "%"));

    /** A sentence and what it must mean. */
    private record Said(Subject subject, String sentence, List<Operator> operators) {}

    private static List<Said> all() {
        List<Said> all = new ArrayList<>();
        for (Subject subject : SUBJECTS) {
            WORDS.forEach((operator, words) -> words.forEach(word -> all.add(
                    new Said(subject, subject.text() + " " + word + " 60" + subject.unit(), List.of(operator)))));
            for (Operator lower : List.of(Operator.AT_LEAST, Operator.MORE)) {
                for (Operator upper : List.of(Operator.LESS, Operator.AT_MOST)) {
                    for (String one : WORDS.getOrDefault(lower, List.of())) {
                        for (String other : UPPER.getOrDefault(upper, List.of())) {
                            all.add(new Said(
                                    subject,
                                    subject.text() + " " + one + " 60" + subject.unit() + " " + other + " 80"
                                            + subject.unit(),
                                    List.of(lower, upper)));
                        }
                    }
                }
            }
        }
        return all;
    }

    private static Ruleset ruleset(Map<String, String> rules) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("t/2030/ruleset.yaml", """
                {scheme: t, year: 2030, revision: 1, phrases: 2, title: 示例, issuer: 示例, sources: [],
                 rounding: {decimals: 2, mode: HALF_UP}, indicators: [a, b, c, d],
                 grades: {outOf: 40, provenance: sample, bands: [{name: 优, from: 0}]},
                 inputs: [{name: 人数, type: number, description: 示例}, {name: 完成数, type: number, description: 示例},
                          {name: 应完成数, type: number, description: 示例}]}
                """);
        texts.put("t/2030/calendar.yaml", """
                {source: 示例, provenance: sample, from: 2030-01-01, to: 2030-12-31, holidays: [], workdays: []}
                """);
        indicator(texts, "a", """
                findings: [{kind: 问题, unit: 个, description: 示例}]
                values: [{name: 比率, unit: '%', of: [完成数], per: [应完成数]}, {name: 缺口, unit: 件, of: [应完成数], less: [完成数]}]
                """);
        indicator(texts, "b", "goals: 目标\n");
        indicator(texts, "c", "goals: 合同\ngoalsMeasuredBy: dates\n");
        indicator(texts, "d", "goals: 目标\ngoalsMeasuredBy: levels\ngoalLevels: [{name: 达成, from: 0, to: 100}]\n");
        for (String code : List.of("a", "b", "c", "d")) {
            texts.put("t/2030/" + code + "/rules.dslr", rules.getOrDefault(code, ""));
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("phrases/2.dsl", Files.readAllBytes(Path.of("phrases/2.dsl")));
        texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return RulesetReader.all(RulesetFiles.of(files)).get(0);
    }

    private static void indicator(Map<String, String> texts, String code, String more) {
        texts.put(
                "t/2030/" + code + "/indicator.yaml",
                "code: " + code + "\npath: [一, 二, 三" + code + "]\npoints: 10\nprovenance: sample\n"
                        + "clauses: [{id: '1', text: 示例, source: 示例}]\n" + more);
    }

    /** Each in a rule of its own of seven or eight lines. */
    private static Map<String, String> written(List<Said> all) {
        Map<String, String> rules = new LinkedHashMap<>();
        // no file of rules is empty
        List.of("a", "b", "c", "d")
                .forEach(code -> rules.put(code, "规则 \"满分\"\n  依据条款 " + code + "/1\n当\n  不论何种情况\n则\n  本指标得满分\n结束\n"));
        for (int i = 0; i < all.size(); i++) {
            Said one = all.get(i);
            boolean goal = one.subject().text().startsWith("-");
            boolean finding = one.subject().text().endsWith("金额");
            rules.merge(
                    one.subject().indicator(),
                    "规则 \"" + i + "\"\n  依据条款 " + one.subject().indicator() + "/1\n当\n"
                            + (goal ? "  本指标的每个目标\n" : "") + "  " + one.sentence() + "\n则\n  "
                            + (goal ? "该目标扣 1 分" : finding ? "每次扣 1 分" : "本指标扣 1 分") + "且扣完为止\n结束\n",
                    String::concat);
        }
        return rules;
    }

    /** A file of rules holds so many. */
    private static List<String> misread(List<Said> all) throws IOException {
        List<String> misread = new ArrayList<>();
        for (int i = 0; i < all.size(); i += 300) {
            misread.addAll(misreadOf(all.subList(i, Math.min(i + 300, all.size()))));
        }
        return misread;
    }

    private static List<String> misreadOf(List<Said> all) throws IOException {
        Map<String, String> rules = written(all);
        try {
            return RuleReader.read(new Vocabulary(ruleset(rules))).inForce().stream()
                    .filter(rule -> !rule.name().equals("满分"))
                    .flatMap(rule -> {
                        Said said = all.get(Integer.parseInt(rule.name()));
                        List<String> meant = said.operators().stream()
                                .map(operator -> operator + " " + (operator == upper(said) ? "80" : "60"))
                                .toList();
                        return meant(rule).equals(meant)
                                ? Stream.empty()
                                : Stream.of(said.sentence() + ": " + meant(rule) + ", not " + meant);
                    })
                    .toList();
        } catch (ProblemsException refused) {
            return refused.problems().stream()
                    .map(one -> line(rules, one).strip() + ": " + one.messageZh())
                    .toList();
        }
    }

    private static Operator upper(Said said) {
        return said.operators().size() < 2 ? null : said.operators().get(1);
    }

    private static String line(Map<String, String> rules, Diagnostic one) {
        String code = one.place().file().split("/")[2];
        return rules.getOrDefault(code, "")
                .split("\n", -1)[Math.max(0, one.place().line() - 1)];
    }

    private static List<String> meant(Rule rule) {
        return rule.conditions().stream()
                .flatMap(condition -> condition.<Stream<String>>fold(
                        one -> Stream.of(one.operator() + " " + one.literal()),
                        one -> Stream.empty(),
                        one -> Stream.of(one.operator() + " " + one.literal().toPlainString()),
                        one -> Stream.empty(),
                        one -> Stream.empty(),
                        one -> Stream.empty(),
                        one -> Stream.empty(),
                        one -> Stream.empty()))
                .toList();
    }

    @Test
    void everySubjectTakesEveryWordAndEveryPairOfEnds() throws IOException {
        assertThat(all()).hasSizeGreaterThan(1500);
        assertThat(misread(all())).isEmpty();
    }

    /** Digits, per cent signs and spaces. */
    @Test
    void charactersOfAChineseKeyboardAreReadAsWhatTheyAre() throws IOException {
        List<Said> typed = new ArrayList<>();
        for (Said one : all()) {
            typed.add(new Said(one.subject(), wide(one.sentence()), one.operators()));
        }
        assertThat(misread(typed)).isEmpty();
    }

    private static String wide(String sentence) {
        StringBuilder wide = new StringBuilder();
        for (char c : sentence.toCharArray()) {
            int at = "0123456789% ".indexOf(c);
            wide.append(at < 0 ? c : "０１２３４５６７８９％　".charAt(at));
        }
        return wide.toString();
    }

    /** Whatever is left out or written otherwise: what is suggested compares as the sentence does. */
    @Test
    void noHintTurnsAComparisonIntoAnother() throws IOException {
        Pattern hint = Pattern.compile("是不是想写：“([^”]*)”");
        int hints = 0;
        for (Subject subject : SUBJECTS) {
            List<Said> spoilt = all().stream()
                    .filter(one -> one.subject().equals(subject))
                    .map(one -> new Said(subject, one.sentence().replaceFirst("60", "六成"), one.operators()))
                    .toList();
            Map<String, String> rules = written(spoilt);
            try {
                RuleReader.read(new Vocabulary(ruleset(rules)));
            } catch (ProblemsException refused) {
                for (Diagnostic one : refused.problems()) {
                    Matcher found = hint.matcher(one.messageZh());
                    if (found.find()) {
                        hints++;
                        assertThat(comparisons(found.group(1)))
                                .as(one.messageZh())
                                .isEqualTo(comparisons(line(rules, one)));
                    }
                }
            }
        }
        assertThat(hints).isPositive();
    }

    /** What is compared how, whatever the words. */
    private static List<Operator> comparisons(String sentence) {
        Map<String, Operator> words = new LinkedHashMap<>();
        UPPER.forEach((operator, some) -> some.forEach(word -> words.put(word, operator)));
        WORDS.forEach((operator, some) -> some.forEach(word -> words.put(word, operator)));
        List<String> longest = words.keySet().stream()
                .sorted((one, other) -> other.length() - one.length())
                .toList();
        return Pattern.compile(String.join("|", longest))
                .matcher(sentence)
                .results()
                .map(found -> words.getOrDefault(found.group(), Operator.EQUAL))
                .toList();
    }
}
