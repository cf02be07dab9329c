package org.youju.api.archive;

import org.youju.document.Place;
import org.youju.document.ProblemsException;

/** What is said where the archive is not as it was written. */
public final class Altered {

    public static final String CODE = "ARCHIVE_ALTERED";

    private Altered() {}

    static ProblemsException link(long seq, String id, String why) {
        return problem("link " + seq + " (" + id + ")", "第 " + seq + " 环（" + id + "）", why);
    }

    public static ProblemsException ruleset(String digest, String why) {
        return problem("the ruleset kept as " + digest, "存档的规则 " + digest, why);
    }

    private static ProblemsException problem(String what, String whatZh, String why) {
        return ProblemsException.of(
                CODE,
                new Place("", 0, ""),
                what + " is not as it was written: " + why,
                whatZh + "与写入时不同，存档可能被改动；请运行 youju audit verify 查明（" + why + "）");
    }
}
