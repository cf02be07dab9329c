package org.youju.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youju.SmallTable.rule;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.youju.SmallTable;
import org.youju.explanation.Explanation;
import org.youju.scorecard.Scorecard;
import org.youju.scorecard.Scorecard.EntryLine;
import org.youju.scorecard.Scorecard.FactRead;
import org.youju.scoring.Sheet;
import org.youju.scoring.Youju;

/** RFC 6901: {@code ~} and {@code /} in a name are written {@code ~0} and {@code ~1}, wherever a pointer is said. */
class JsonPointerTest {

    private static final SmallTable TABLE = new SmallTable()
            .inputs("- {name: a/b, type: number, unit: 次, min: 0, max: 10, description: 示例}")
            .indicator(
                    "1.1.1", "10", "", rule("两次以下", "填报项 a/b 不超过 2", "本指标不得分"), rule("三次以上", "填报项 a/b 超过 2", "本指标得满分"));

    @Test
    void aPointerIsTakenApartIntoTheNamesItWasMadeOf() {
        List<String> names = List.of("inputs", "a/b", "~", "~1", "", "目标/一");
        String pointer = "";
        for (String name : names) {
            pointer = JsonPointer.field(pointer, name);
        }

        assertThat(pointer).isEqualTo("/inputs/a~1b/~0/~01//目标~1一");
        assertThat(JsonPointer.steps(pointer)).isEqualTo(names);
        assertThat(JsonPointer.steps("")).isEmpty();
    }

    @Test
    void factsPointToTheirInputWhateverItIsCalled() {
        Scorecard card = TABLE.score("inputs: {\"a/b\": 2}");

        assertThat(card.indicators().get(0).entries())
                .flatExtracting(EntryLine::facts)
                .extracting(FactRead::from)
                .containsExactly("/inputs/a~1b");
    }

    @Test
    void whatIsMissingAndWhatWouldHelpPointToIt() {
        assertThat(TABLE.score("").indicators().get(0).missing())
                .extracting(Scorecard.Missing::pointer)
                .containsExactly("/inputs/a~1b");

        Youju youju = TABLE.open();
        Sheet sheet = TABLE.sheet(youju, "inputs: {\"a/b\": 2}");
        Explanation explained = youju.explain(sheet);

        assertThat(explained.indicators().get(0).whatIfs())
                .extracting(Explanation.WhatIf::pointer)
                .containsExactly("/inputs/a~1b");
    }

    @Test
    void whatIsWrongWithItIsSaidThere() {
        Youju youju = TABLE.open();

        assertThatThrownBy(() -> TABLE.sheet(youju, "inputs: {\"a/b\": 11}"))
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(one -> one.place().pointer())
                                .containsExactly("/inputs/a~1b"));
        assertThatThrownBy(() -> TABLE.sheet(youju, "inputs: {\"a~b\": 1}"))
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(one -> one.place().pointer())
                                .containsExactly("/inputs/a~0b"));
    }
}
