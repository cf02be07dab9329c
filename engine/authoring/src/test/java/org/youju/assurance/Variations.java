package org.youju.assurance;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Records made up with every component filled in, and the same with one component otherwise: for tests that something takes
 * notice of each, also of one that is added later.
 */
final class Variations {

    private Variations() {}

    /** @param component of which record: {@code InputDeclaration.min} */
    record Variation<T>(String component, T otherwise) {}

    /** Every record that a type may be; their components are full, and of interfaces inside the first that they may be. */
    @SuppressWarnings("unchecked")
    static <T> List<T> samples(Class<T> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses())
                        .flatMap(one -> samples((Class<T>) one).stream())
                        .toList()
                : (List<T>) (List<?>) values(type);
    }

    private static List<Object> values(Type type) {
        if (type instanceof ParameterizedType of) {
            Type[] parts = of.getActualTypeArguments();
            Class<?> raw = (Class<?>) of.getRawType();
            if (Map.class.isAssignableFrom(raw)) {
                return List.of(new TreeMap<>(Map.of("甲", values(parts[1]).get(0))));
            }
            return List.of(Set.class.isAssignableFrom(raw) ? Set.copyOf(values(parts[0])) : values(parts[0]));
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isSealed()) {
            return values(raw.getPermittedSubclasses()[0]);
        } else if (raw.isRecord()) {
            return List.of(record(raw));
        } else if (raw.isEnum()) {
            return List.of(raw.getEnumConstants()[0]);
        }
        return List.of(leaf(raw));
    }

    private static Object leaf(Class<?> raw) {
        if (raw == String.class) {
            return "甲";
        } else if (raw == BigDecimal.class || raw == Object.class) {
            return BigDecimal.ONE;
        } else if (raw == int.class) {
            return 1;
        } else if (raw == boolean.class) {
            return false;
        } else if (raw == LocalDate.class) {
            return LocalDate.of(2023, 5, 5);
        }
        throw new IllegalStateException("no sample of " + raw + " yet: add one here");
    }

    private static Object record(Class<?> raw) {
        return make(
                raw,
                Stream.of(raw.getRecordComponents())
                        // an award by rules that refer to others, and so to itself, has none of them
                        .map(one -> one.getGenericType().getTypeName().contains("rules.Rule>")
                                ? List.of()
                                : values(one.getGenericType()).get(0))
                        .toArray());
    }

    static Object make(Class<?> raw, @Nullable Object... values) {
        try {
            Constructor<?> made = raw.getDeclaredConstructor(Stream.of(raw.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class[]::new));
            made.setAccessible(true);
            return made.newInstance(values);
        } catch (ReflectiveOperationException wrong) {
            throw new IllegalStateException(raw.getName(), wrong);
        }
    }

    /** The same record with one component otherwise, for each component of it and of what it is made of. */
    @SuppressWarnings("unchecked")
    static <T> List<Variation<T>> of(T sample) {
        List<Variation<T>> all = new ArrayList<>();
        Class<?> raw = sample.getClass();
        RecordComponent[] components = raw.getRecordComponents();
        Object[] values =
                Arrays.stream(components).map(one -> value(one, sample)).toArray();
        for (int i = 0; i < components.length; i++) {
            int at = i;
            String outer = raw.getSimpleName() + "." + components[i].getName();
            each(outer, values[i], (component, otherwise) -> {
                Object[] others = values.clone();
                others[at] = otherwise;
                all.add(new Variation<>(component, (T) make(raw, others)));
            });
        }
        return all;
    }

    private static @Nullable Object value(RecordComponent component, Object of) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException wrong) {
            throw new IllegalStateException(component.toString(), wrong);
        }
    }

    private interface Told {
        void is(String component, Object otherwise);
    }

    private static void each(String component, @Nullable Object value, Told told) {
        if (value == null) {
            return; // a test left it out
        } else if (value instanceof Record one) {
            of(one).forEach(inner -> told.is(inner.component(), inner.otherwise()));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, one) -> each(component, one, (inner, otherwise) -> {
                Map<Object, Object> others = new LinkedHashMap<>(map);
                others.put(key, otherwise);
                told.is(inner, new TreeMap<>(others));
            }));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                int at = i;
                each(component, list.get(i), (inner, otherwise) -> {
                    List<Object> others = new ArrayList<>(list);
                    others.set(at, otherwise);
                    told.is(inner, others);
                });
            }
        } else if (value instanceof Set<?> set) {
            set.forEach(one -> each(component, one, (inner, otherwise) -> told.is(inner, Set.of(otherwise))));
        } else {
            other(value, otherwise -> told.is(component, otherwise));
        }
    }

    private static void other(Object value, Consumer<Object> use) {
        if (value instanceof String text) {
            use.accept(text + "乙");
        } else if (value instanceof BigDecimal number) {
            use.accept(number.add(BigDecimal.TEN));
        } else if (value instanceof Integer number) {
            use.accept(number + 1);
        } else if (value instanceof Boolean yes) {
            use.accept(!yes);
        } else if (value instanceof LocalDate day) {
            use.accept(day.plusDays(1));
        } else if (value instanceof Enum<?> word) {
            Object[] words = word.getDeclaringClass().getEnumConstants();
            use.accept(words[(word.ordinal() + 1) % words.length]);
        } else {
            throw new IllegalStateException("no variation of " + value.getClass() + " yet: add one here");
        }
    }
}
