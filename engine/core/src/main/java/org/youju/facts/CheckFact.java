package org.youju.facts;

import org.youju.submission.Submission.Answer;

/**
 * An answered item of a checklist as rules see it. The methods with plain types are for the compiled rules.
 *
 * @param list the position of its list in the ruleset
 * @param name of the input
 */
public record CheckFact(int list, String name, Answer.YesNo answer) implements Subject {

    public boolean lacking() {
        return !answer.yes();
    }

    @Override
    public String pointer() {
        return answer.place().pointer().substring(1);
    }
}
