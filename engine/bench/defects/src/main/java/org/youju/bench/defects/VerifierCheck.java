package org.youju.bench.defects;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.drools.verifier.Verifier;
import org.drools.verifier.builder.VerifierBuilder;
import org.drools.verifier.builder.VerifierBuilderFactory;
import org.drools.verifier.report.components.Severity;
import org.drools.verifier.report.components.VerifierMessageBase;
import org.kie.api.io.ResourceType;
import org.kie.internal.io.ResourceFactory;

/** drools-verifier-drl over the same table as rules of DRL. */
final class VerifierCheck implements Check {

    @Override
    public String name() {
        return "drools-verifier-drl";
    }

    @Override
    public Set<String> findings(Defect.Table table) {
        VerifierBuilder builder = VerifierBuilderFactory.newVerifierBuilder();
        Verifier verifier = builder.newVerifier();
        try {
            verifier.addResourcesToVerify(
                    ResourceFactory.newByteArrayResource(text(table).getBytes(StandardCharsets.UTF_8)),
                    ResourceType.DRL);
            Set<String> findings = new TreeSet<>();
            verifier.getErrors().forEach(one -> findings.add("ERROR " + one.getMessage()));
            verifier.fireAnalysis();
            for (Severity severity : Severity.values()) {
                for (VerifierMessageBase one : verifier.getResult().getBySeverity(severity)) {
                    findings.add(String.valueOf(one.getMessageType()));
                }
            }
            verifier.getResult().getRangeCheckCauses().forEach(one -> findings.add("MISSING_RANGE"));
            return findings;
        } finally {
            verifier.dispose();
        }
    }

    static String text(Defect.Table table) {
        StringBuilder text = new StringBuilder("package example\n\ndeclare Sheet\n");
        table.inputs()
                .forEach(input -> text.append("  ")
                        .append(input.name())
                        .append(" : ")
                        .append(input.type())
                        .append('\n'));
        text.append("end\n\n");
        int number = 0;
        for (Defect.Row row : table.rows()) {
            text.append("rule \"rule ")
                    .append(++number)
                    .append("\"\nwhen\n  Sheet( ")
                    .append(row.drl())
                    .append(" )\nthen\n  System.out.println(")
                    .append(row.points())
                    .append(");\nend\n\n");
        }
        return text.toString();
    }
}
