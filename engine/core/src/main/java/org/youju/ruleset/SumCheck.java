package org.youju.ruleset;

import java.util.List;

/** An input that should be the sum of others, for the audit. */
public record SumCheck(String total, List<String> parts) {

    public SumCheck {
        parts = List.copyOf(parts);
    }
}
