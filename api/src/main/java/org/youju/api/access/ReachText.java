package org.youju.api.access;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A reach as it is kept with a key: JSON, or nothing where it has no bound. */
final class ReachText {

    private static final String DEPARTMENTS = "departments";
    private static final String REGIONS = "regions";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Set<String>>> FIELDS = new TypeReference<>() {};

    private ReachText() {}

    static @Nullable String write(Reach reach) {
        return reach instanceof Reach.Bound bound
                ? JSON.writeValueAsString(new TreeMap<String, Collection<String>>(
                        Map.of(DEPARTMENTS, bound.departments(), REGIONS, bound.regions())))
                : null;
    }

    static Reach read(@Nullable String text) {
        if (text == null) {
            return Reach.everything();
        }
        Map<String, Set<String>> fields = JSON.readValue(text, FIELDS);
        return new Reach.Bound(
                new LinkedHashSet<>(fields.getOrDefault(DEPARTMENTS, Set.of())),
                new LinkedHashSet<>(fields.getOrDefault(REGIONS, Set.of())));
    }
}
