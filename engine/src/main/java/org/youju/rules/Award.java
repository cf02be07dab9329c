package org.youju.rules;

import java.math.BigDecimal;
import org.youju.exact.Numbers;
import org.youju.facts.Measure;

/** What a rule gives of the points of the goal, or of the whole indicator, that it decides. */
public sealed interface Award {

    /** In Chinese: 得一半分. */
    String text();

    /** @param percent from 0 to 100 */
    record Percent(BigDecimal percent) implements Award {

        @Override
        public String text() {
            return switch (Numbers.plain(percent)) {
                case "0" -> "不得分";
                case "50" -> "得一半分";
                case "100" -> "得满分";
                default -> "得 " + Numbers.plain(percent) + "% 的分";
            };
        }
    }

    /** In proportion to a measure of the goal, up to the full points. */
    record InProportion(Measure measure) implements Award {

        @Override
        public String text() {
            return "按" + measure.zh() + "得分，得满为止";
        }
    }
}
