package org.youju.bench.rivals;

import java.util.ArrayList;
import java.util.List;
import org.youju.bench.workload.Workload.Given;
import org.youju.bench.workload.Workload.Item;

/** {@link PlainJava} that also writes a sentence for each line at once, as a program without rules would log it. */
public final class PlainText implements Rival {

    /** @param text a sentence */
    record TextLine(Line line, String text) {}

    public List<TextLine> lines(Given given) {
        List<TextLine> lines = new ArrayList<>(given.items().size());
        for (Item item : given.items()) {
            Line line = PlainJava.line(item);
            lines.add(new TextLine(
                    line,
                    "indicator " + item.indicator() + ": " + line.points() + " of " + item.points() + " by "
                            + line.rule()));
        }
        return lines;
    }

    @Override
    public List<Line> score(Given given) {
        return lines(given).stream().map(TextLine::line).toList();
    }
}
