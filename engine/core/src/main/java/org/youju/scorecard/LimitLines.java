package org.youju.scorecard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.youju.exact.Numbers;
import org.youju.ledger.Held;
import org.youju.ledger.Ledger;
import org.youju.scorecard.Scorecard.LimitLine;

/** What limits of sections and of the whole table moved, as entries with their grounds. */
final class LimitLines {

    private LimitLines() {}

    /** @param posted how many entries the card has so far */
    static List<LimitLine> of(Ledger ledger, int posted) {
        List<LimitLine> lines = new ArrayList<>();
        for (Held held : ledger.held()) {
            BigDecimal most = held.limit().most();
            BigDecimal least = held.limit().least();
            BigDecimal limit = held.limit().hold(held.sum());
            lines.add(new LimitLine(
                    posted + lines.size() + 1,
                    held.limit().section(),
                    most,
                    least,
                    Numbers.atLeastTwoDecimals(held.sum()),
                    Numbers.atLeastTwoDecimals(held.points()),
                    Numbers.plain(limit) + " − " + Numbers.plain(held.sum()) + " = " + Numbers.points(held.points()),
                    text(held)));
        }
        return lines;
    }

    static String text(Held held) {
        String whose =
                held.limit().section().isEmpty() ? "各指标" : "“" + held.limit().section() + "”各指标";
        return whose + "合计 " + Numbers.points(held.sum()) + " 分，规定"
                + held.limit().text() + "，"
                + (held.points().signum() < 0
                        ? "超出的 " + Numbers.points(held.points().negate()) + " 分不计入总分"
                        : "不足的 " + Numbers.points(held.points()) + " 分补入总分");
    }
}
