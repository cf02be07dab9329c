package org.youju.rendering;

import java.util.List;

/** A document as blocks, before it becomes text, Markdown, HTML or Word; everything in it is finished words. */
public record Report(String title, List<Block> blocks) {

    public Report {
        blocks = List.copyOf(blocks);
    }

    public sealed interface Block {}

    /** @param level 1 below the title, and so on down */
    public record Heading(int level, String text) implements Block {}

    public record Paragraph(String text) implements Block {}

    /** Names with their values, such as what was scored by which rules. */
    public record Pairs(List<Pair> pairs) implements Block {

        public Pairs {
            pairs = List.copyOf(pairs);
        }
    }

    public record Pair(String name, String value) {}

    /** Places to sign, seal and date, each with a blank after its name. */
    public record Signatures(List<String> places) implements Block {

        public Signatures {
            places = List.copyOf(places);
        }
    }

    public record Bullets(List<String> items) implements Block {

        public Bullets {
            items = List.copyOf(items);
        }
    }

    public record Table(List<String> head, List<List<String>> rows) implements Block {

        public Table {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
