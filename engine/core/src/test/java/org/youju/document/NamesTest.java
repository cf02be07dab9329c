package org.youju.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be a name, and which names are one for a reader. */
class NamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "甲局",
                "东莞市黄江镇政务服务中心",
                "“三公”经费变动率",
                "产出指标 完成率60%以下不得分",
                "Müller",
                "年初预算-基本支出",
                "（市）局",
                "𠀀",
                "名·字",
                "🙂"
            })
    void takesWhatAReaderSees(String name) {
        assertThat(Names.fault(name, Names.MOST)).isEmpty();
    }

    @ParameterizedTest(name = "U+{0}")
    @CsvSource({
        "0000", "0009", "000A", "000D", "001F", "007F", "0085", "00AD", "034F", "115F", "17B4", "180E", "200B", "200D",
        "200E", "2028", "2029", "202E", "2060", "2066", "2800", "3164", "D800", "DC00", "E000", "FE0F", "FEFF", "FFA0",
        "FFFE", "E0041", "E0100", "F0000", "10FFFF", "0378"
    })
    void refusesEachCharacterThatNobodySeesWithItsNumber(String hexadecimal) {
        String name = "李" + Character.toString(Integer.parseInt(hexadecimal, 16)) + "四";

        Names.Fault fault = Names.fault(name, Names.MOST).orElseThrow();

        assertThat(fault.message()).contains("U+" + hexadecimal).contains("position 2");
        assertThat(fault.messageZh()).contains("U+" + hexadecimal).contains("第 2 个");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", " 甲", "甲 ", "\u00A0甲", "甲\u3000", "e\u0301", "\uF900", "か\u3099"})
    void refusesBlankPaddedAndDecomposedNames(String name) {
        assertThat(Names.fault(name, Names.MOST)).isPresent();
    }

    @Test
    void countsCharactersAndNotTheirHalves() {
        assertThat(Names.fault("𠀀".repeat(200), 200)).isEmpty();
        assertThat(Names.fault("甲".repeat(201), 200).orElseThrow().message()).contains("201 characters");
    }

    @ParameterizedTest
    @CsvSource({"（甲）局,(甲)局", "ＡＢＣ,abc", "甲 局,甲局", "甲\u3000局,甲局", "甲\u200B局,甲局"})
    void oneNameHoweverItIsTyped(String one, String other) {
        assertThat(Names.comparable(one)).isEqualTo(Names.comparable(other));
    }

    @ParameterizedTest
    @CsvSource({"人数l,人数1", "人口,人囗", "A类,А类", "夕阳,タ阳", "甲\u200B局,甲局", "ＡＢ,AB", "士地,土地", "二类,ニ类"})
    void namesThatAReaderTakesForEachOtherHaveOneSkeleton(String one, String other) {
        assertThat(Names.skeleton(one)).isEqualTo(Names.skeleton(other));
    }

    @ParameterizedTest
    @CsvSource({"预算数,决算数", "甲局,乙局", "完善,缺失", "人数1,人数2"})
    void namesThatDifferToTheEyeHaveTwo(String one, String other) {
        assertThat(Names.skeleton(one)).isNotEqualTo(Names.skeleton(other));
    }

    /** The table is a copy of Unicode's: every character there is gives what Unicode's own library gives. */
    @Test
    void skeletonsAreThoseOfUnicode() {
        SpoofChecker unicode = new SpoofChecker.Builder().build();
        List<String> differing = new ArrayList<>();
        int seen = 0;
        for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
            String text = Character.toString(character);
            boolean stays = Character.getType(character) != Character.SURROGATE && Character.isDefined(character);
            if (stays) {
                seen++;
                if (!Names.skeleton(text)
                        .equals(unicode.getSkeleton(Normalizer.normalize(text, Normalizer.Form.NFKC)))) {
                    differing.add(String.format("U+%04X", character));
                }
            }
        }
        assertThat(seen).isGreaterThan(140_000);
        assertThat(differing).isEmpty();
    }
}
