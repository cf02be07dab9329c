package org.youju.wording;

import java.math.BigDecimal;
import java.util.function.Consumer;
import org.youju.exact.Numbers;
import org.youju.exact.Ratio;

/** What is told, as a text. */
public final class TextTeller implements Teller {

    private final StringBuilder text = new StringBuilder(100);

    private TextTeller() {}

    public static String text(Consumer<? super Teller> telling) {
        TextTeller teller = new TextTeller();
        telling.accept(teller);
        return teller.text.toString();
    }

    @Override
    public Teller say(Lasting<String> part) {
        return say(part.value());
    }

    @Override
    public Teller say(String part) {
        text.append(part);
        return this;
    }

    @Override
    public Teller plain(BigDecimal number) {
        return say(Numbers.plain(number));
    }

    @Override
    public Teller points(BigDecimal number) {
        return say(Numbers.points(number));
    }

    @Override
    public Teller points(Ratio number) {
        return points(number.decimal());
    }
}
