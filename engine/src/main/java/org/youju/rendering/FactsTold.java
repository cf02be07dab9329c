package org.youju.rendering;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.youju.scorecard.FactHead;
import org.youju.scorecard.FactName;
import org.youju.scorecard.FactTeller;
import org.youju.wording.Lasting;

/** The facts of an entry, kept until it is known how they are written. */
final class FactsTold implements FactTeller {

    private Object[] heads = new Object[4];
    private Object[] values = new Object[4];
    private int count;
    /** Whether each has a place that all sheets have. */
    private boolean usual = true;

    void clear() {
        count = 0;
        usual = true;
    }

    int count() {
        return count;
    }

    boolean areUsual() {
        return usual;
    }

    @Override
    public void fact(Lasting<FactHead> head, Object value) {
        if (count == heads.length) {
            heads = Arrays.copyOf(heads, 2 * count);
            values = Arrays.copyOf(values, 2 * count);
        }
        heads[count] = head;
        values[count++] = value;
    }

    @Override
    public void fact(Lasting<FactName> name, @Nullable String unit, Object value, String from) {
        usual = false;
    }

    /** Another that stays as these are. */
    FactsTold copy() {
        FactsTold copy = new FactsTold();
        copy.heads = Arrays.copyOf(heads, count);
        copy.values = Arrays.copyOf(values, count);
        copy.count = count;
        return copy;
    }

    /** Whether others differ only in what their values are, and not in how they are written. */
    boolean areAlike(FactsTold others) {
        if (!others.usual || others.count != count) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (!heads[i].equals(others.heads[i])
                    || values[i] instanceof String != others.values[i] instanceof String) {
                return false;
            }
        }
        return true;
    }

    /** Writes a value where its quotes, if it is a text, stand already. */
    void tellWithin(int position, JsonBytes to) {
        Object value = values[position];
        if (value instanceof BigDecimal number) {
            to.value(number);
        } else if (value instanceof Boolean yes) {
            to.value(yes.booleanValue());
        } else {
            to.say(value.toString());
        }
    }
}
