package org.youju.rules.drools;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What can be said in a phrase book: its entries as they are written there, with what the remark above each says of it.
 * The gate's messages, completion and the guide's table are made from this.
 */
public final class Sentences {

    private static final Pattern ENTRY = Pattern.compile("^\\[(keyword|when|then)](.*?)=(.*)$");
    private static final Pattern REMARK = Pattern.compile("^# 意思：(.*?)｜例：(.*)$");

    private final List<Entry> entries;

    private Sentences(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** What an entry is a part of. */
    public enum Part {
        /** 规则, 当, 则, 结束. */
        FRAME("骨架"),
        /** Another word for the same. */
        WORD("词"),
        /** Which numbers count: 达到 60% 但不足 100%. */
        COMPARISON("比较"),
        CONDITION("当"),
        CONSEQUENCE("则"),
        /** What becomes of a part of a step: 不足的按满计. */
        PARTS("则，接在后面"),
        /** Up to where: 且扣完为止. */
        END("则，到哪里为止");

        private final String zh;

        Part(String zh) {
            this.zh = zh;
        }

        /** Where it is written, as the guide says it. */
        public String zh() {
            return zh;
        }
    }

    /**
     * @param left as the book has it, with its regular expressions
     * @param right what it stands for
     * @param meaning in Chinese, "" where the book does not say it
     * @param example "" where the book has none
     */
    public record Entry(Part part, String left, String right, String meaning, String example) {

        /** As a person writes it: slots by their names, the first of several ways to say it. */
        public String shown() {
            return left.replaceAll("\\(\\?<?[!][^()]*\\)", "")
                    .replaceAll("\\(\\?:([^|()]*)[^()]*\\)\\??", "$1")
                    .replaceAll("\\{(\\w+):(?:[^{}]|\\{[^{}]*\\})*\\}", "{$1}")
                    .replace("\\s*", " ")
                    .replace("%?", "%")
                    .strip();
        }

        /** Whether a comparison stands in it. */
        public boolean takesComparison() {
            return left.contains("is {c}");
        }

        /** Whether something has to follow that says up to where. */
        public boolean isOpen() {
            return part == Part.CONSEQUENCE && !right.endsWith(";");
        }
    }

    /** @param book the text of the phrase book */
    public static Sentences of(String book) {
        List<Entry> entries = new ArrayList<>();
        String meaning = "";
        String example = "";
        for (String line : book.lines().toList()) {
            Matcher entry = ENTRY.matcher(line);
            Matcher remark = REMARK.matcher(line);
            if (remark.matches()) {
                meaning = remark.group(1);
                example = remark.group(2);
            } else if (entry.matches()) {
                entries.add(new Entry(
                        part(entry.group(1), entry.group(3).strip()),
                        entry.group(2),
                        entry.group(3),
                        meaning,
                        example));
                meaning = "";
                example = "";
            }
        }
        return new Sentences(entries);
    }

    private static Part part(String section, String right) {
        if (section.equals("keyword")) {
            return Part.FRAME;
        } else if (section.equals("when")) {
            return right.startsWith("is ")
                    ? Part.COMPARISON
                    : right.contains("==")
                                    || right.contains("(")
                                    || right.contains("completionRate")
                                    || right.contains("Days")
                                    || right.contains("plannedToActual")
                            ? Part.CONDITION
                            : Part.WORD;
        } else if (right.startsWith(", most(") || right.startsWith(")")) {
            return Part.END;
        }
        return right.startsWith(",") ? Part.PARTS : Part.CONSEQUENCE;
    }

    public List<Entry> entries() {
        return entries;
    }

    public List<Entry> of(Part part) {
        return entries.stream().filter(entry -> entry.part() == part).toList();
    }

    /** The guide's table of them, in Markdown: each sentence as people write it, what it means, an example. */
    public String guide() {
        StringBuilder table = new StringBuilder("| 写在 | 句子 | 意思 | 例 |\n|---|---|---|---|\n");
        for (Part part : List.of(Part.COMPARISON, Part.CONDITION, Part.CONSEQUENCE, Part.PARTS, Part.END)) {
            of(part).stream()
                    .filter(entry -> !entry.meaning().isEmpty())
                    .forEach(entry -> table.append("| ")
                            .append(part.zh())
                            .append(" | `")
                            .append(forPeople(entry.shown()))
                            .append("` | ")
                            .append(entry.meaning())
                            .append(" | `")
                            .append(entry.example())
                            .append("` |\n"));
        }
        return table.toString();
    }

    private static String forPeople(String shown) {
        return shown.replace("is {c}", "{比较}")
                .replace("工作日用时", "用时")
                .replace("自然日用时", "用时")
                .replaceAll("\\{[abnkmp]}", "{数}")
                .replace("{date}", "{日期}")
                .replace("{name}", "{填报项}")
                .replaceAll("\\{(?:value|other)}", "{计算项}")
                .replace("{choice}", "{选项}")
                .replace("{kind}", "{种类}")
                .replace("{reasons}", "{原因}、{原因}")
                .replace("{list}", "{清单}")
                .replace("{grade}", "{等级}")
                .replace("{levels}", "{填报项} 每项得 {数} 分、{填报项} 每项得 {数} 分");
    }

    /** Whether its sentences are put together of parts. */
    public boolean areComposed() {
        return !of(Part.COMPARISON).isEmpty();
    }

    /** Every sentence in full, with its slots, as it may stand below 当 or 则. */
    public List<String> inFull() {
        return Stream.concat(
                        of(Part.CONDITION).stream().flatMap(this::inFull),
                        of(Part.CONSEQUENCE).stream().flatMap(this::withEnds))
                .toList();
    }

    private Stream<String> inFull(Entry entry) {
        return entry.takesComparison()
                ? of(Part.COMPARISON).stream().map(one -> entry.shown().replace("is {c}", one.shown()))
                : Stream.of(entry.shown());
    }

    private Stream<String> withEnds(Entry entry) {
        if (!entry.isOpen()) {
            return Stream.of(entry.shown());
        }
        List<String> begun = entry.shown().endsWith("不足的")
                ? of(Part.PARTS).stream()
                        .map(parts -> entry.shown().replaceAll("不足的$", parts.shown()))
                        .toList()
                : List.of(entry.shown());
        return begun.stream()
                .flatMap(one -> of(Part.END).stream()
                        .filter(end -> one.contains(verb(end)))
                        .map(end -> one + end.shown()));
    }

    private static String verb(Entry end) {
        return end.shown().contains("扣") ? "扣" : end.shown().contains("加") ? "加" : "得";
    }
}
