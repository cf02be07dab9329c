package org.youju.api.appeals;

import java.util.List;

/** Where an appeal stands. */
public enum State {
    /** 已提出 */
    FILED("已提出"),
    /** 受理 */
    ACCEPTED("受理"),
    /** 不予受理; the end of it */
    REFUSED("不予受理"),
    /** 复核 */
    REVIEWED("复核"),
    /** 维持: a new decision says the same as the old one */
    UPHELD("维持"),
    /** 调整: a new decision says otherwise */
    ADJUSTED("调整");

    private final String zh;

    State(String zh) {
        this.zh = zh;
    }

    public String zh() {
        return zh;
    }

    /** Where it can go from here. */
    public List<State> next() {
        return switch (this) {
            case FILED -> List.of(ACCEPTED, REFUSED);
            case ACCEPTED -> List.of(REVIEWED);
            case REVIEWED -> List.of(UPHELD, ADJUSTED);
            case REFUSED, UPHELD, ADJUSTED -> List.of();
        };
    }

    public boolean isClosed() {
        return next().isEmpty();
    }

    /** Whether it ends in a new decision. */
    boolean decides() {
        return this == UPHELD || this == ADJUSTED;
    }
}
