package org.youju.rendering;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What was made once of each of many constants; beyond a limit it is made anew each time, so that no memory runs full. */
final class Once<K, V> {

    private final int most;
    private final Function<K, V> making;
    private final Map<K, V> made = new ConcurrentHashMap<>();

    Once(int most, Function<K, V> making) {
        this.most = most;
        this.making = making;
    }

    V of(K constant) {
        V known = made.get(constant);
        if (known == null) {
            known = making.apply(constant);
            if (made.size() < most) {
                made.put(constant, known);
            }
        }
        return known;
    }
}
