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
        FRAME,
        /** Another word for the same. */
        WORD,
        /** Which numbers count: 达到 60% 但不足 100%. */
        COMPARISON,
        CONDITION,
        CONSEQUENCE,
        /** What becomes of a part of a step: 不足的按满计. */
        PARTS,
        /** Up to where: 且扣完为止. */
        END
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
                        part(entry.group(1), entry.group(3)), entry.group(2), entry.group(3), meaning, example));
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
