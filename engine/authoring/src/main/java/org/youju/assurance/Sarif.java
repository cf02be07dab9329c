package org.youju.assurance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.youju.document.Diagnostic;
import org.youju.document.Diagnostic.Severity;
import org.youju.document.Place;
import org.youju.rendering.Json;

/**
 * A check as SARIF 2.1.0, the OASIS format by which code hosts annotate pull requests.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">the specification</a>
 */
public final class Sarif {

    private Sarif() {}

    /**
     * @param version of the engine
     * @param root where the folder of rulesets stands in the repository, with a slash at its end: {@code rulesets/}
     */
    public static String render(CheckReport report, String version, String root) {
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        log.put("version", "2.1.0");
        log.put(
                "runs",
                List.of(Map.of(
                        "tool",
                        Map.of("driver", driver(report, version)),
                        "columnKind",
                        "utf16CodeUnits",
                        "results",
                        report.findings().stream().map(one -> result(one, root)).toList())));
        return Json.write(log);
    }

    private static Map<String, Object> driver(CheckReport report, String version) {
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "Youju");
        driver.put("version", version);
        driver.put(
                "rules",
                report.findings().stream()
                        .map(Diagnostic::code)
                        .distinct()
                        .map(code -> Map.of("id", code))
                        .toList());
        return driver;
    }

    private static Map<String, Object> result(Diagnostic one, String root) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", one.code());
        result.put("level", one.severity() == Severity.ERROR ? "error" : "warning");
        result.put(
                "message",
                Map.of(
                        "text",
                        one.messageZh() + (one.helpZh() == null ? "" : "。" + one.helpZh()) + " / " + one.message()));
        Map<String, Object> physical = new LinkedHashMap<>();
        physical.put("artifactLocation", Map.of("uri", root + one.place().file()));
        if (one.place().line() > 0) {
            physical.put("region", region(one));
        }
        result.put("locations", List.of(Map.of("physicalLocation", physical)));
        String example = one.counterexample();
        if (example != null) {
            result.put("properties", Map.of("example", example));
        }
        return result;
    }

    private static Map<String, Object> region(Diagnostic one) {
        Map<String, Object> region = new LinkedHashMap<>();
        region.put("startLine", one.place().line());
        Place place = one.place();
        if (place.column() > 0) {
            region.put("startColumn", place.column());
            region.put("endColumn", place.column() + place.length());
        }
        return region;
    }
}
