package org.youju.bench.defects;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Runs three checks over the same twenty defects and writes what each tells as a table. */
public final class Defects {

    private final List<Check> checks;

    private Defects(Path rulesets) {
        this.checks = List.of(new YoujuCheck(rulesets), new DmnCheck(), new VerifierCheck());
    }

    /** @param args the folder with the phrase books */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        // the verifier prints what it compares
        System.setOut(System.err);
        out.print(table(Path.of(args[0])));
    }

    /**
     * In Markdown. A defect is told where a check finds something in the table with it that it does not find in the table
     * without it; what it finds in the table without it is a false alarm.
     *
     * @param rulesets the folder with the phrase books
     */
    static String table(Path rulesets) {
        return new Defects(rulesets).table();
    }

    private String table() {
        StringBuilder text = new StringBuilder("| 毛病 |");
        checks.forEach(check -> text.append(' ').append(check.name()).append(" |"));
        text.append("\n|---|").append("---|".repeat(checks.size())).append('\n');
        int[] told = new int[checks.size()];
        int[] alarms = new int[checks.size()];
        for (Defect defect : TwentyDefects.all()) {
            text.append("| ").append(defect.what()).append(" |");
            for (int i = 0; i < checks.size(); i++) {
                Set<String> right = checks.get(i).findings(defect.right());
                Set<String> found = new TreeSet<>(checks.get(i).findings(defect.planted()));
                found.removeAll(right);
                told[i] += found.isEmpty() ? 0 : 1;
                alarms[i] += right.isEmpty() ? 0 : 1;
                text.append(' ')
                        .append(found.isEmpty() ? "—" : "`" + String.join("` `", found) + "`")
                        .append(right.isEmpty() ? "" : "（改对了也报 `" + String.join("` `", right) + "`）")
                        .append(" |");
            }
            text.append('\n');
        }
        text.append("| 指出来的 |");
        for (int one : told) {
            text.append(' ').append(one).append(" |");
        }
        text.append("\n| 改对了也报的 |");
        for (int one : alarms) {
            text.append(' ').append(one).append(" |");
        }
        return text.append('\n').toString();
    }
}
