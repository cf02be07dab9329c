package org.youju.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.youju.rendering.Report.Block;
import org.youju.rendering.Report.Heading;
import org.youju.rendering.Report.Pair;
import org.youju.rendering.Report.Pairs;
import org.youju.scorecard.Scorecard;
import org.youju.scorecard.Scorecard.ClauseRef;
import org.youju.scorecard.Scorecard.EntryLine;
import org.youju.scorecard.Scorecard.IndicatorScore;

/** What a reply that upholds a decision answers to each contested point. */
final class FormalContested {

    private FormalContested() {}

    /** @param asked what the facts that the appeal asks for would be given */
    static List<Block> blocks(Reply reply, Scorecard decided, Scorecard asked) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(1, "三、对异议事项的答复"));
        for (Reply.Ground ground : reply.grounds()) {
            blocks.add(new Heading(2, ground.indicator()));
            blocks.add(new Pairs(pairs(ground, reply, indicator(decided, ground), indicator(asked, ground))));
        }
        return blocks;
    }

    private static Optional<IndicatorScore> indicator(Scorecard card, Reply.Ground ground) {
        return Stream.concat(card.indicators().stream(), Stream.ofNullable(card.total()))
                .filter(one -> one.code().equals(ground.code()))
                .findFirst();
    }

    private static List<Pair> pairs(
            Reply.Ground ground, Reply reply, Optional<IndicatorScore> decided, Optional<IndicatorScore> asked) {
        List<Pair> pairs = new ArrayList<>();
        pairs.add(new Pair("异议理由", ground.text()));
        decided.ifPresent(one -> {
            pairs.add(new Pair("原得分", score(one) + "（分值 " + one.points() + "）"));
            // grounds in words alone say no value that could be scored
            asked.filter(other -> !reply.asked().isEmpty())
                    .ifPresent(other -> pairs.add(new Pair(
                            "若按异议所述事实",
                            score(one).equals(score(other)) ? "得分相同" : "得分为 " + score(other) + "；该事实经复核未予采纳")));
            List<EntryLine> entries = List.copyOf(one.entries());
            pairs.add(new Pair("计分依据", distinct(entries.stream().map(FormalContested::ground))));
            pairs.add(new Pair("条款原文", distinct(entries.stream().flatMap(FormalContested::clause))));
        });
        pairs.add(new Pair("答复", "维持。" + reply.last().reason()));
        return pairs.stream().filter(pair -> !pair.value().isEmpty()).toList();
    }

    private static String score(IndicatorScore one) {
        return Labels.score(one.score(), one.range()) + " 分";
    }

    private static String ground(EntryLine entry) {
        return Labels.kind(entry.kind()) + " " + entry.points() + Labels.cause(entry.cause())
                + (entry.itemName().isEmpty() ? "" : "，" + entry.itemName()) + "：" + entry.reason();
    }

    private static Stream<String> clause(EntryLine entry) {
        ClauseRef clause = entry.clause();
        return clause == null
                ? Stream.of()
                : Stream.of(FormalWords.id(clause.id()) + " " + clause.text().strip());
    }

    private static String distinct(Stream<String> texts) {
        return String.join("；", texts.distinct().toList());
    }
}
