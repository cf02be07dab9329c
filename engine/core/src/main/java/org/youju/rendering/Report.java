package org.youju.rendering;

import java.util.List;
import java.util.function.UnaryOperator;

/** A document as blocks, before it becomes text, Markdown, HTML or Word; everything in it is finished words. */
public record Report(String title, List<Block> blocks) {

    public Report {
        blocks = List.copyOf(blocks);
    }

    /** The same with every text put through {@code how}. */
    public Report map(UnaryOperator<String> how) {
        return new Report(
                how.apply(title), blocks.stream().map(block -> block.map(how)).toList());
    }

    /** The same with numbers as people read them: no run of digits without end. */
    public Report shown() {
        return map(Shown::text);
    }

    /** How many texts it has: headings, paragraphs, cells; what a document of them costs goes by that. */
    public int texts() {
        return 1 + blocks.stream().mapToInt(Block::texts).sum();
    }

    public sealed interface Block {

        /** The same with every text put through {@code how}. */
        Block map(UnaryOperator<String> how);

        /** How many texts it has; empty cells count. */
        int texts();
    }

    /** @param level 1 below the title, and so on down */
    public record Heading(int level, String text) implements Block {

        @Override
        public Heading map(UnaryOperator<String> how) {
            return new Heading(level, how.apply(text));
        }

        @Override
        public int texts() {
            return 1;
        }
    }

    public record Paragraph(String text) implements Block {

        @Override
        public Paragraph map(UnaryOperator<String> how) {
            return new Paragraph(how.apply(text));
        }

        @Override
        public int texts() {
            return 1;
        }
    }

    /** Names with their values, such as what was scored by which rules. */
    public record Pairs(List<Pair> pairs) implements Block {

        public Pairs {
            pairs = List.copyOf(pairs);
        }

        @Override
        public Pairs map(UnaryOperator<String> how) {
            return new Pairs(pairs.stream()
                    .map(pair -> new Pair(how.apply(pair.name()), how.apply(pair.value())))
                    .toList());
        }

        @Override
        public int texts() {
            return 2 * pairs.size();
        }
    }

    public record Pair(String name, String value) {}

    /** Places to sign, seal and date, each with a blank after its name. */
    public record Signatures(List<String> places) implements Block {

        public Signatures {
            places = List.copyOf(places);
        }

        @Override
        public Signatures map(UnaryOperator<String> how) {
            return new Signatures(places.stream().map(how).toList());
        }

        @Override
        public int texts() {
            return places.size();
        }
    }

    public record Bullets(List<String> items) implements Block {

        public Bullets {
            items = List.copyOf(items);
        }

        @Override
        public Bullets map(UnaryOperator<String> how) {
            return new Bullets(items.stream().map(how).toList());
        }

        @Override
        public int texts() {
            return items.size();
        }
    }

    public record Table(List<String> head, List<List<String>> rows) implements Block {

        public Table {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public Table map(UnaryOperator<String> how) {
            return new Table(
                    head.stream().map(how).toList(),
                    rows.stream().map(row -> row.stream().map(how).toList()).toList());
        }

        @Override
        public int texts() {
            return head.size() + rows.stream().mapToInt(List::size).sum();
        }
    }
}
