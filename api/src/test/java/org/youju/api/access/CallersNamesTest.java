package org.youju.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.api.Tiny;
import org.youju.api.archive.Archive;
import org.youju.api.archive.Databases;
import org.youju.document.ProblemsException;
import org.youju.scoring.Format;

/** Names of keys, people and departments: one rule, so that nobody passes as somebody else. */
class CallersNamesTest {

    private Archive archive;
    private Keys keys;

    @BeforeEach
    void open() {
        archive = Archive.open(Databases.SQLITE.fresh(), Clock.systemUTC());
        keys = new Keys(archive, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        archive.close();
    }

    /** Some characters of each general category that Unicode has, up to nine. */
    private static Map<Integer, StringBuilder> ofEachCategory() {
        Map<Integer, StringBuilder> some = new LinkedHashMap<>();
        for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
            StringBuilder few = some.computeIfAbsent(Character.getType(character), category -> new StringBuilder());
            if (few.codePointCount(0, few.length()) < 9
                    && Normalizer.isNormalized("字" + Character.toString(character) + "字", Normalizer.Form.NFC)) {
                few.appendCodePoint(character);
            }
        }
        return some;
    }

    private static final Set<Integer> NOT_SEEN = Set.of(
            (int) Character.CONTROL,
            (int) Character.FORMAT,
            (int) Character.SURROGATE,
            (int) Character.PRIVATE_USE,
            (int) Character.UNASSIGNED,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR);

    /** The first characters of some categories are fillers and joiners, which are not seen either. */
    private static final Set<Integer> FIRST_NOT_SEEN = Set.of(0x034F, 0x115F, 0x1160);

    @Test
    void aNameIsTakenOrRefusedByTheCategoryOfItsCharactersWhereverItIsGiven() {
        Map<Integer, StringBuilder> categories = ofEachCategory();
        assertThat(categories).hasSize(30);
        categories.forEach((category, characters) -> characters
                .codePoints()
                .filter(one -> !FIRST_NOT_SEEN.contains(one))
                .forEach(character -> {
                    String name = "李" + Character.toString(character) + "四";
                    String where = String.format("U+%04X of category %d", character, category);
                    boolean good = !NOT_SEEN.contains(category);

                    assertThat(refusal(() -> Caller.inPerson(name)))
                            .as("a person, %s", where)
                            .isEqualTo(good ? "" : "NAME_INVALID");
                    // a surrogate alone is no text that a file can hold
                    if (category != Character.SURROGATE) {
                        assertThat(refusal(() -> sheet(name)))
                                .as("a department, %s", where)
                                .isEqualTo(good ? "" : "NAME_INVALID");
                    }
                    if (!good) {
                        assertThat(refusal(() -> keys.create(name, Role.ALL, null)))
                                .as("a key, %s", where)
                                .isEqualTo("NAME_INVALID");
                    }
                }));
        assertThat(keys.list()).isEmpty();
    }

    private static void sheet(String name) {
        String text = "{\"year\": 2023, \"department\": {\"name\": \""
                + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}}";
        Tiny.rulesets().youju().read(text.getBytes(StandardCharsets.UTF_8), Format.JSON, "");
    }

    /** The code that something is refused with, "" where it is not; what JSON does not hold raw is refused as such. */
    private static String refusal(Runnable act) {
        ProblemsException refused = catchThrowableOfType(ProblemsException.class, act::run);
        if (refused == null) {
            return "";
        }
        String code = refused.problems().get(0).code();
        return code.equals("MALFORMED") ? "NAME_INVALID" : code;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　", " 门户", "门户 ", "\u00A0门户", "门户\n", "门\r\n户", "e\u0301"})
    void aNameIsNeitherBlankNorPaddedNorDecomposed(String name) {
        assertThat(refusal(() -> keys.create(name, Role.ALL, null))).isEqualTo("NAME_INVALID");
        assertThat(refusal(() -> Caller.inPerson(name))).isEqualTo("NAME_INVALID");
    }

    @Test
    void aNameHasAtMostTwoHundredCharacters() {
        assertThat(refusal(() -> keys.create("门".repeat(200), Role.ALL, null))).isEmpty();
        assertThat(refusal(() -> keys.create("户".repeat(201), Role.ALL, null))).isEqualTo("NAME_INVALID");
        assertThat(refusal(() -> sheet("局".repeat(100_000)))).isEqualTo("NAME_INVALID");
        assertThat(refusal(() -> sheet("局".repeat(200)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "门户,门户",
        "门户（市）,门户(市)",
        "门户 一,门户一",
        "Portal,portal",
        "Portal,ＰＯＲＴＡＬ",
        "Portal,Pоrtal",
        "门户1,门户l",
        "人口,人囗"
    })
    void noTwoKeysHaveOneNameOrNamesThatAReaderTakesForEachOther(String first, String second) {
        keys.create(first, Role.ALL, null);
        assertThat(refusal(() -> keys.create(second, Role.ALL, null))).isEqualTo("KEY_NAME_TAKEN");

        keys.revoke(keys.list().get(0).id());
        assertThat(refusal(() -> keys.create(second, Role.ALL, null)))
                .as("decisions of the revoked one are still said to be theirs")
                .isEqualTo("KEY_NAME_TAKEN");
        assertThat(refusal(() -> keys.create(first + "-2", Role.ALL, null))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"key:门户", "KEY:门户", "key：门户", "oidc:u-7", "ＯＩＤＣ：u-7", "local", "Local", "k ey:门户", "anybody"})
    void nobodyActsInPersonByTheNameOfAKeyATokenOrARun(String name) {
        assertThat(refusal(() -> Caller.inPerson(name))).isEqualTo("NAME_INVALID");
    }
}
