package org.youju.api.access;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youju.api.archive.WhereClause;
import org.youju.document.Names;
import org.youju.document.Place;
import org.youju.document.ProblemsException;

/**
 * Whose data a caller may see and act upon: everybody's, or that of some departments and regions. Names are compared as a
 * reader compares them, whatever the width of their brackets.
 */
public sealed interface Reach {

    /** No bound. */
    static Reach everything() {
        return new Everything();
    }

    /** Whether a department is within. */
    boolean covers(String name, @Nullable String code, @Nullable String region);

    /** @throws ProblemsException FORBIDDEN where a department is not within */
    default void require(String name, @Nullable String code, @Nullable String region) {
        if (!covers(name, code, region)) {
            throw ProblemsException.of(
                    "FORBIDDEN",
                    new Place("", 0, "/department"),
                    "this key or token is for other departments' data",
                    "此密钥或令牌只能用于其他部门的数据");
        }
    }

    /**
     * Narrows a query.
     *
     * @param where has the table {@code decision_department} as {@code w}
     */
    void narrow(WhereClause where);

    /** Whether there is nothing that is out of reach. */
    boolean isEverything();

    /** Everybody's data. */
    record Everything() implements Reach {

        @Override
        public boolean covers(String name, @Nullable String code, @Nullable String region) {
            return true;
        }

        @Override
        public void narrow(WhereClause where) {
            // nothing is left out
        }

        @Override
        public boolean isEverything() {
            return true;
        }
    }

    /**
     * The data of departments that are named, by name or code, and of all those of regions that are named.
     *
     * @param departments as they were given
     * @param regions as they were given
     */
    record Bound(Set<String> departments, Set<String> regions) implements Reach {

        public Bound {
            departments = Collections.unmodifiableSet(new LinkedHashSet<>(departments));
            regions = Collections.unmodifiableSet(new LinkedHashSet<>(regions));
        }

        @Override
        public boolean covers(String name, @Nullable String code, @Nullable String region) {
            return compared(departments).contains(Names.comparable(name))
                    || (code != null && compared(departments).contains(Names.comparable(code)))
                    || (region != null && compared(regions).contains(Names.comparable(region)));
        }

        @Override
        public void narrow(WhereClause where) {
            List<String> departmentsWanted = compared(departments);
            List<String> regionsWanted = compared(regions);
            List<Object> values = new ArrayList<>(departmentsWanted);
            values.addAll(departmentsWanted);
            values.addAll(regionsWanted);
            where.whereAny(
                    "(w.name IN " + places(departmentsWanted) + " OR w.code IN " + places(departmentsWanted)
                            + " OR w.region IN " + places(regionsWanted) + ")",
                    values);
        }

        @Override
        public boolean isEverything() {
            return false;
        }

        private static List<String> compared(Set<String> names) {
            return names.stream().map(Names::comparable).distinct().toList();
        }

        /** An empty list, which SQL does not know, is one that nothing is in. */
        private static String places(List<String> values) {
            return values.isEmpty()
                    ? "(NULL)"
                    : values.stream().map(value -> "?").collect(Collectors.joining(", ", "(", ")"));
        }
    }

    /** Bound to these; unbound where none is named. */
    static Reach of(Set<String> departments, Set<String> regions) {
        return departments.isEmpty() && regions.isEmpty() ? everything() : new Bound(departments, regions);
    }
}
