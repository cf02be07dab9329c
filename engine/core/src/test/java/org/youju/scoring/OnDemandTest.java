package org.youju.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.youju.SmallTable.rule;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.youju.SmallTable;
import org.youju.document.ProblemsException;
import org.youju.ruleset.RulesetFiles;

/** A year that nobody asks for is not opened, whatever is wrong with it. */
class OnDemandTest {

    private static final String FULL = rule("满分", "不论何种情况", "本指标得满分");

    private final SmallTable good = new SmallTable(2023).indicator("1.1", "5", "", FULL);
    private final SmallTable bad = new SmallTable(2024).indicator("1.1", "5", "", FULL.replace("本指标得满分", "本指标得很多分"));
    private final Map<String, byte[]> files = good.contents();

    OnDemandTest() {
        files.putAll(bad.contents());
    }

    private Youju youju() {
        return Youju.onDemand(RulesetFiles.of(files));
    }

    @Test
    void scoresASheetWhileAnotherYearIsInTheMaking() {
        Youju youju = youju();

        assertThat(youju.score(good.sheet(youju, "")).score()).isEqualByComparingTo("5");
    }

    @Test
    void saysWhatIsWrongWithAYearOnceItIsAskedFor() {
        Youju youju = youju();

        assertThat(catchThrowableOfType(ProblemsException.class, () -> bad.sheet(youju, "")))
                .hasMessageContaining("town/2024/1.1/rules.dslr:6");
    }

    @Test
    void aYearWithAnErrorKeepsNoOtherFromBeingFound() {
        assertThat(youju().years()).extracting(one -> one.ruleset().id().year()).containsExactly(2023);
    }

    @Test
    void saysWhatIsWrongWhereNoYearCanBeOpened() {
        Youju none = Youju.onDemand(RulesetFiles.of(bad.contents()));

        assertThat(catchThrowableOfType(ProblemsException.class, none::years))
                .hasMessageContaining("town/2024/1.1/rules.dslr:6");
    }

    @Test
    void namesEveryYearThereIsWithoutOpeningIt() {
        assertThat(catchThrowableOfType(ProblemsException.class, () -> youju().year("town", 1999, null)))
                .hasMessageContaining("town/2023, town/2024");
    }

    @Test
    void opensAFolderThatIsNotNamedAsAYearsToSayWhatIsWrong() {
        files.put("town/soon/ruleset.yaml", "scheme: town\n".getBytes(StandardCharsets.UTF_8));

        assertThat(catchThrowableOfType(ProblemsException.class, this::youju)).hasMessageContaining("town/soon");
    }
}
