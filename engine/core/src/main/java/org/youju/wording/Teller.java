package org.youju.wording;

import java.math.BigDecimal;
import org.youju.exact.Ratio;

/**
 * Takes a text in its parts, one after another. Whoever tells it does not know whether it becomes a text or is written
 * somewhere at once; so the words of a scorecard are the same wherever they are read.
 */
public interface Teller {

    Teller say(Lasting<String> text);

    Teller say(String text);

    /** As {@link org.youju.exact.Numbers#plain} writes it. */
    Teller plain(BigDecimal number);

    /** As {@link org.youju.exact.Numbers#points} writes it. */
    Teller points(BigDecimal number);

    /** Its {@link Ratio#decimal} as {@link org.youju.exact.Numbers#points} writes it. */
    Teller points(Ratio number);
}
