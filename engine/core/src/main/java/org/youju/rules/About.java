package org.youju.rules;

/** What a rule is tried on, one by one. */
public enum About {
    WHOLE,
    EACH_GOAL,
    EACH_FINDING,
    EACH_CHECK
}
