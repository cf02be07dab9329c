package org.youju.facts;

/** What a rule may single out: a goal, a finding, or an item of a checklist. */
public sealed interface Subject permits GoalFact, FindingFact, CheckFact {

    /** Its place in the submission without the leading slash: {@code goals/3}. */
    String pointer();

    /** What it is called, for people. */
    String name();
}
