package org.youju.api.archive;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions of a query with their values, none of which gets into its text. */
public final class WhereClause {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /**
     * @param condition with a {@code ?} in it
     * @param value null where anything will do
     */
    public WhereClause where(String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
        return this;
    }

    /** @param condition with as many {@code ?} as there are values, perhaps none */
    public WhereClause whereAny(String condition, List<?> several) {
        conditions.add(condition);
        values.addAll(several);
        return this;
    }

    /** The {@code WHERE}, "" where nothing was asked for. */
    public String text() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    public List<Object> values() {
        return List.copyOf(values);
    }
}
