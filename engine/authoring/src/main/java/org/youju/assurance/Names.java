package org.youju.assurance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.youju.ruleset.InputDeclaration;

/** What the unknowns of a sheet and what can be chosen of it are called in proofs and certificates. */
final class Names {

    static final String GIVEN = "given";
    static final String MISSING = "missing";
    static final String NOT_APPLICABLE = "notApplicable";
    static final String NONE = "none";
    static final String YES = "=true";
    static final String NO = "=false";

    /** Whether there is a goal. */
    static final String GOAL = "@goal";

    static final String PLANNED = "@goal.planned";
    static final String ACTUAL = "@goal.actual";
    static final String START = "@goal.start";
    static final String FINISH = "@goal.finish";
    static final String BETTER = "@goal.better";
    static final String HIGHER = "higher";
    static final String LOWER = "lower";
    /** How far a goal was reached that a reviewer judges. */
    static final String LEVEL = "@goal.level";

    /** Whether it is said what was found. */
    static final String FINDINGS = "@findings";

    /** The amount of the finding at hand. */
    static final String AMOUNT = "@amount";

    private Names() {}

    /** The working days up to a date. */
    static String workingDays(String date) {
        return "@workingDays " + date;
    }

    static String chosen(Object value) {
        return "=" + value;
    }

    /** How often something was found of a kind. */
    static String found(String kind, String reason) {
        return "@found " + kind + (reason.isEmpty() ? "" : "|" + reason);
    }

    /** How an input can be, best liked first. */
    static List<String> choices(InputDeclaration input) {
        List<String> choices = new ArrayList<>();
        switch (input.type()) {
            case YES_NO -> choices.addAll(List.of(YES, NO));
            case CHOICE -> input.choices().forEach(one -> choices.add(chosen(one)));
            case NUMBER, DATE, TEXT -> choices.add(GIVEN);
        }
        if (input.notApplicable()) {
            choices.add(NOT_APPLICABLE);
        }
        choices.add(MISSING);
        return choices;
    }

    /** The choices without some. */
    static Set<String> except(List<String> choices, Set<String> some) {
        Set<String> rest = new LinkedHashSet<>(choices);
        rest.removeAll(some);
        return rest;
    }

    static long day(Object date) {
        return LocalDate.parse(date.toString()).toEpochDay();
    }
}
