package org.youju.api.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of walking the chain.
 *
 * @param intact whether everything fits
 * @param links how many were walked, up to the first that does not fit
 * @param head the last that fits
 * @param kept the end of the chain that was kept elsewhere and that this one was held against; null where there was none:
 *     then links that were cut off its end, or a copy that lacks them, cannot be detected
 * @param broken the first row that does not fit, null where all do
 * @param rulesets what is wrong with the rulesets that are kept or served, in English
 * @param rulesetsZh the same in Chinese
 */
public record Verification(
        boolean intact,
        long links,
        Head head,
        @Nullable Head kept,
        @Nullable Broken broken,
        List<String> rulesets,
        List<String> rulesetsZh) {

    public Verification {
        rulesets = List.copyOf(rulesets);
        rulesetsZh = List.copyOf(rulesetsZh);
    }

    /**
     * A row that does not fit.
     *
     * @param seq its position in the chain
     * @param id "" where none can be read
     */
    public record Broken(long seq, String id, String why, String whyZh) {}
}
