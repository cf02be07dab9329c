package org.youju.impact;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.youju.scoring.Format;

/** Scores a population of any size in its order, on all cores, with a bounded number of sheets in memory. */
public final class Population {

    private static final int CHUNK = 512;

    private Population() {}

    /**
     * @param sheet reads it, on any thread
     * @param place where it stands, to be named in what is said of it
     */
    public record Item(Supplier<byte[]> sheet, Format format, String place) {}

    /** @param use is given every row, in the order of the sheets, on the caller's thread */
    public static void score(Study study, Iterator<Item> sheets, Consumer<Row> use) {
        List<Item> chunk = new ArrayList<>(CHUNK);
        while (sheets.hasNext()) {
            chunk.add(sheets.next());
            if (chunk.size() == CHUNK || !sheets.hasNext()) {
                chunk.parallelStream().map(item -> row(study, item)).toList().forEach(use);
                chunk.clear();
            }
        }
    }

    private static Row row(Study study, Item item) {
        try {
            return study.row(item.sheet().get(), item.format(), item.place());
        } catch (RuntimeException defect) {
            throw new IllegalStateException("the sheet at " + item.place() + " brings a defect to light", defect);
        }
    }
}
