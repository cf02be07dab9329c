package org.youju.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.youju.document.Diagnostic;
import org.youju.document.Place;
import org.youju.rendering.Json;

/** The forms in which programs read a check keep their names. */
class CheckReportTest {

    private static final CheckReport REPORT = new CheckReport(
            "toy/2023",
            List.of(
                    Diagnostic.warning(
                                    "NO_CASE_BELOW",
                                    Place.inFile("toy/2023/1/rules.dslr", 5),
                                    new Diagnostic.Text("no case", "没有案例", "write one", "请补一个"))
                            .showing("- name: 案例\n")
                            .at(Place.span("toy/2023/1/rules.dslr", 6, 9, 3)),
                    Diagnostic.error("MALFORMED", new Place("toy/2023/ruleset.yaml", 2, "/year"), "broken", "写法有误")),
            List.of(),
            1,
            2,
            0,
            0);

    @Test
    void asJsonWithTheHelpAsAdviceAndTheSpanBesideThePlace() {
        assertThat(Json.write(REPORT)).isEqualTo("""
                {
                  "folder" : "toy/2023",
                  "findings" : [ {
                    "code" : "MALFORMED",
                    "severity" : "ERROR",
                    "place" : {
                      "file" : "toy/2023/ruleset.yaml",
                      "line" : 2,
                      "pointer" : "/year",
                      "cell" : null,
                      "column" : 0,
                      "length" : 0
                    },
                    "column" : 0,
                    "length" : 0,
                    "message" : "broken",
                    "messageZh" : "写法有误",
                    "advice" : null,
                    "adviceZh" : null,
                    "example" : null
                  }, {
                    "code" : "NO_CASE_BELOW",
                    "severity" : "WARNING",
                    "place" : {
                      "file" : "toy/2023/1/rules.dslr",
                      "line" : 6,
                      "pointer" : "",
                      "cell" : null,
                      "column" : 9,
                      "length" : 3
                    },
                    "column" : 9,
                    "length" : 3,
                    "message" : "no case",
                    "messageZh" : "没有案例",
                    "advice" : "write one",
                    "adviceZh" : "请补一个",
                    "example" : "- name: 案例\\n"
                  } ],
                  "coverage" : [ ],
                  "cases" : 1,
                  "mutants" : 2,
                  "equivalent" : 0,
                  "unnoticed" : 0
                }""");
    }

    @Test
    void asSarifWithItsPlaceItsHelpAndItsCounterexample() {
        assertThat(Sarif.render(REPORT, "1", "rulesets/"))
                .contains("\"text\" : \"写法有误 / broken\"")
                .contains("\"text\" : \"没有案例。请补一个 / no case\"")
                .contains("\"startColumn\" : 9", "\"endColumn\" : 12", "\"example\" : \"- name: 案例\\n\"");
    }
}
