package org.youju.api.decisions;

import org.youju.document.Place;
import org.youju.document.ProblemsException;

/** What is said where there is no such decision. */
final class DecisionNotFound {

    static final String CODE = "DECISION_NOT_FOUND";

    private DecisionNotFound() {}

    static ProblemsException id(String id) {
        return ProblemsException.of(
                CODE, new Place("", 0, ""), "there is no decision `" + id + "`", "没有编号为“" + id + "”的决定");
    }
}
