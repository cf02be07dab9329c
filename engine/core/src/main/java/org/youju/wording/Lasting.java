package org.youju.wording;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that is the same in every scorecard of a year, made once with the year's rules. How it is written is kept
 * beside it: that is most of what a scorecard says.
 */
public final class Lasting<T> {

    private final T value;
    /** Several threads may put it here at once, and all of them the same. */
    private @Nullable Object form;

    public Lasting(T value) {
        this.value = value;
    }

    public T value() {
        return value;
    }

    /**
     * How it is written, made when it is first asked for.
     *
     * @param writing always the same one, whoever asks: there is a place for one form only; it is immutable
     */
    @SuppressWarnings("unchecked") // only what `writing` made stands there
    public <F> F form(Function<? super T, ? extends F> writing) {
        Object known = form;
        if (known == null) {
            known = writing.apply(value);
            form = known;
        }
        return (F) known;
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
