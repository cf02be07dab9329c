package org.youju.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.youju.document.Place;
import org.youju.document.Problems;
import org.youju.submission.Submission;
import org.youju.submission.Submission.Finding;
import org.youju.submission.Submission.Goal;

/** Tells of a goal or a finding that is there twice to the letter: both count, which may not be what was meant. */
public final class Doubles {

    private static final Place NOWHERE = new Place("", 0, "");

    private final Problems problems;

    private Doubles(Problems problems) {
        this.problems = problems;
    }

    public static void tell(Submission submission, Problems problems) {
        Doubles doubles = new Doubles(problems);
        doubles.tell(submission.goals(), goal -> goal.at(NOWHERE), Goal::place, Goal::name, "goal", "目标");
        doubles.tell(
                Objects.requireNonNullElse(submission.findings(), List.<Finding>of()),
                finding -> finding.at(NOWHERE),
                Finding::place,
                Finding::kind,
                "finding",
                "检查发现");
    }

    private <T> void tell(
            List<T> items,
            UnaryOperator<T> bare,
            Function<T, Place> place,
            Function<T, String> name,
            String word,
            String wordZh) {
        if (items.size() < 2) {
            return;
        }
        Map<T, Integer> seen = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            Integer first = seen.putIfAbsent(bare.apply(items.get(i)), i);
            if (first != null) {
                Place one = place.apply(items.get(first));
                Place other = place.apply(items.get(i));
                problems.note(
                        "SAME_TWICE",
                        other,
                        "the " + word + " `" + name.apply(items.get(i)) + "` at " + shown(other)
                                + " is the same to the letter as that at " + shown(one) + "; both count",
                        wordZh + "“" + name.apply(items.get(i)) + "”（" + shown(other) + "）与 " + shown(one)
                                + " 一字不差，两项都已计入；重复填报的请删去一项");
            }
        }
    }

    private static String shown(Place place) {
        return place.cell() != null ? place.cell() : place.pointer();
    }
}
