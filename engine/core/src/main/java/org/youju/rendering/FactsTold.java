package org.youju.rendering;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youju.scorecard.FactHead;
import org.youju.scorecard.FactName;
import org.youju.scorecard.FactTeller;
import org.youju.wording.Lasting;

/** The facts of an entry, kept until it is known how they are written. */
final class FactsTold implements FactTeller {

    private final List<Lasting<FactHead>> heads = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    /** Whether each has a place that all sheets have. */
    private boolean usual = true;

    void clear() {
        heads.clear();
        values.clear();
        usual = true;
    }

    int count() {
        return heads.size();
    }

    boolean areUsual() {
        return usual;
    }

    @Override
    public void fact(Lasting<FactHead> head, Object value) {
        heads.add(head);
        values.add(value);
    }

    @Override
    public void fact(Lasting<FactName> name, @Nullable String unit, Object value, String from) {
        usual = false;
    }

    /**
     * How facts are written but for what their values are.
     *
     * @param texts of each whether its value is a text, whose quotes stand
     */
    record Shape(List<Lasting<FactHead>> heads, List<Boolean> texts) {

        Shape {
            heads = List.copyOf(heads);
            texts = List.copyOf(texts);
        }
    }

    Shape shape() {
        return new Shape(heads, values.stream().map(String.class::isInstance).toList());
    }

    boolean isOf(Shape shape) {
        if (heads.size() != shape.heads().size()) {
            return false;
        }
        for (int i = 0; i < heads.size(); i++) {
            if (!heads.get(i).equals(shape.heads().get(i))
                    || values.get(i) instanceof String != shape.texts().get(i)) {
                return false;
            }
        }
        return true;
    }

    /** Writes a value where its quotes, if it is a text, stand already. */
    void tellWithin(int position, JsonBytes to) {
        to.within(values.get(position));
    }
}
