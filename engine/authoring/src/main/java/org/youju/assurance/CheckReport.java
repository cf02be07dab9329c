package org.youju.assurance;

import java.util.List;

/**
 * What the check of one year found.
 *
 * @param folder scheme and year
 * @param findings in {@link CheckFinding#ORDER}
 * @param coverage by indicator; empty where the year could not be read
 * @param cases how many cases were run
 * @param mutants how many small mistakes were made in the rules to see whether a case notices
 * @param equivalent how many of them no sheet can tell
 */
public record CheckReport(
        String folder, List<CheckFinding> findings, List<Coverage> coverage, int cases, int mutants, int equivalent) {

    public CheckReport {
        findings = findings.stream().sorted(CheckFinding.ORDER).toList();
        coverage = List.copyOf(coverage);
    }

    public boolean hasErrors() {
        return findings.stream().anyMatch(one -> one.severity() == CheckFinding.Severity.ERROR);
    }
}
