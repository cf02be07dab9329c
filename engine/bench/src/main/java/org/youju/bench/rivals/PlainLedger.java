package org.youju.bench.rivals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.youju.bench.workload.Workload.Given;
import org.youju.bench.workload.Workload.Item;

/**
 * The same ledger as ours by hand, the limit of what can be reached: every point is posted as awarded or lost, with its
 * rule, file, line and clause, the fact it rests on, a running balance, and the numbers its words are made of when read.
 */
public final class PlainLedger implements Rival {

    record Grounds(String rule, String file, int line, String clause) {}

    /** @param factor what the points are multiplied by, from which the formula is written when somebody reads it */
    record Entry(
            int seq,
            int indicator,
            boolean awarded,
            BigDecimal points,
            BigDecimal balance,
            Grounds grounds,
            BigDecimal fact,
            BigDecimal factor) {}

    private static final Grounds FULL = grounds("100%以上得满分", 2);
    private static final Grounds HALF = grounds("60%至100%得一半分", 10);
    private static final Grounds NONE = grounds("不足60%不得分", 18);
    private static final Grounds PROPORTION = grounds("按完成率得分", 2);
    private static final Grounds START = grounds("从满分起扣", 2);
    private static final Grounds DEDUCT = grounds("每次扣0.5分", 10);

    private static Grounds grounds(String rule, int line) {
        return new Grounds(rule, "bench-sample/2024/i1/rules.dslr", line, "1");
    }

    public List<Entry> ledger(Given given) {
        List<Entry> entries = new ArrayList<>(2 * given.items().size());
        for (Item item : given.items()) {
            switch (item.kind()) {
                case BANDED -> banded(entries, item);
                case PROPORTIONAL ->
                    post(entries, item, PROPORTION, item.rate(), item.rate().min(BigDecimal.ONE));
                case DEDUCTED -> deducted(entries, item);
            }
        }
        return entries;
    }

    private static void banded(List<Entry> entries, Item item) {
        if (item.rate().compareTo(BigDecimal.ONE) >= 0) {
            post(entries, item, FULL, item.rate(), BigDecimal.ONE);
        } else if (item.rate().compareTo(PlainJava.PASS) >= 0) {
            post(entries, item, HALF, item.rate(), PlainJava.HALF);
        } else {
            post(entries, item, NONE, item.rate(), BigDecimal.ZERO);
        }
    }

    private static void post(List<Entry> entries, Item item, Grounds grounds, BigDecimal fact, BigDecimal factor) {
        BigDecimal points = item.points().multiply(factor);
        add(entries, item, true, points, item.points(), grounds, fact, factor);
        add(entries, item, false, item.points().subtract(points), points, grounds, fact, factor);
    }

    private static void deducted(List<Entry> entries, Item item) {
        BigDecimal count = BigDecimal.valueOf(item.count());
        BigDecimal left = item.points();
        if (item.count() > 0) {
            BigDecimal taken = PlainJava.HALF.multiply(count).min(item.points());
            left = item.points().subtract(taken);
            add(entries, item, false, taken, left, DEDUCT, count, PlainJava.HALF);
        }
        add(entries, item, true, left, left, START, count, BigDecimal.ONE);
    }

    private static void add(
            List<Entry> entries,
            Item item,
            boolean awarded,
            BigDecimal points,
            BigDecimal balance,
            Grounds grounds,
            BigDecimal fact,
            BigDecimal factor) {
        if (points.signum() != 0) {
            entries.add(
                    new Entry(entries.size() + 1, item.indicator(), awarded, points, balance, grounds, fact, factor));
        }
    }

    @Override
    public List<Line> score(Given given) {
        return ledger(given).stream()
                .filter(Entry::awarded)
                .map(entry -> new Line(entry.indicator(), entry.grounds().rule(), entry.points()))
                .toList();
    }
}
