package org.youju.assurance;

import java.util.List;
import org.youju.document.Diagnostic;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * What the check of one year found.
 *
 * @param folder scheme and year
 * @param findings in {@link Diagnostic#ORDER}
 * @param coverage by indicator; empty where the year could not be read
 * @param cases how many cases were run
 * @param mutants how many small mistakes were made in the rules to see whether a case notices
 * @param equivalent how many of them no sheet can tell
 * @param unnoticed how many of them a sheet can tell and no case does
 */
public record CheckReport(
        String folder,

        @JsonSerialize(contentConverter = FindingJson.Converter.class)
        List<Diagnostic> findings,

        List<Coverage> coverage,
        int cases,
        int mutants,
        int equivalent,
        int unnoticed) {

    public CheckReport {
        findings = findings.stream().sorted(Diagnostic.ORDER).toList();
        coverage = List.copyOf(coverage);
    }

    public boolean hasErrors() {
        return findings.stream().anyMatch(one -> one.severity() == Diagnostic.Severity.ERROR);
    }

    /** Whether nothing stands against publishing: no error, and nothing that was not decided. */
    public boolean mayBePublished() {
        return !hasErrors() && findings.stream().noneMatch(one -> one.code().equals("NOT_DECIDED"));
    }
}
