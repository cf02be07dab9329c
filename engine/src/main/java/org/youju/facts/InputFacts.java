package org.youju.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youju.exact.Rank;
import org.youju.ruleset.InputDeclaration;
import org.youju.submission.Submission.Answer;

/** A sheet's named values as rules see them, by the position of their declaration in the ruleset. */
public final class InputFacts {

    private final List<InputDeclaration> declarations;
    private final Map<String, Answer> answers;
    private final boolean[] given;
    private final long[] ranks;

    public InputFacts(List<InputDeclaration> declarations, Map<String, Answer> answers) {
        this.declarations = declarations;
        this.answers = answers;
        this.given = new boolean[declarations.size()];
        this.ranks = new long[declarations.size()];
        for (int i = 0; i < given.length; i++) {
            InputDeclaration declaration = declarations.get(i);
            Answer answer = answers.get(declaration.name());
            given[i] = answer != null && !(answer instanceof Answer.NotApplicable);
            if (answer instanceof Answer.YesNo yesNo) {
                ranks[i] = rank(declaration, yesNo.yes());
            } else if (answer instanceof Answer.Amount amount) {
                ranks[i] = rank(declaration, amount.value());
            } else if (answer instanceof Answer.Choice choice) {
                ranks[i] = rank(declaration, choice.text());
            }
        }
    }

    private static long rank(InputDeclaration declaration, Object value) {
        if (value instanceof Boolean yes) {
            return yes ? 1 : 0;
        }
        return value instanceof BigDecimal number
                ? Rank.of(number)
                : declaration.choices().indexOf(value);
    }

    /** The rank of a literal that an input is compared with: a Boolean, a BigDecimal or the text of a choice. */
    public long rankOf(String name, Object literal) {
        return rank(declaration(name), literal);
    }

    public boolean has(int input) {
        return given[input];
    }

    /**
     * What stands for the value in comparisons; only where {@link #has} it: 1 and 0 for yes and no, the {@link Rank} of a
     * number, the position of a choice.
     */
    public long rank(int input) {
        return ranks[input];
    }

    /** The position of a declared input. */
    public int position(String name) {
        for (int i = 0; i < declarations.size(); i++) {
            if (declarations.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no input `" + name + "` is declared");
    }

    public InputDeclaration declaration(String name) {
        return declarations.get(position(name));
    }

    /** Empty where the input is missing. */
    public Optional<Answer> answer(String name) {
        return Optional.ofNullable(answers.get(name));
    }
}
