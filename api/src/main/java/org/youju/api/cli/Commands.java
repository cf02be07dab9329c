package org.youju.api.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;

/**
 * The commands there are. Only that which is asked for is made, since to make all of them would slow the start of each; all of
 * them where what is asked for is none, so that it can be said which there are.
 */
final class Commands {

    private final String[] args;

    /** @param args of the whole command line */
    Commands(String[] args) {
        this.args = args;
    }

    CommandLine below(CommandLineOfYouju root) {
        Map<String, Supplier<?>> below = new LinkedHashMap<>();
        below.put("score", ScoreCommand::new);
        below.put("explain", ExplainCommand::new);
        below.put("compare", CompareCommand::new);
        below.put("template", TemplateCommand::new);
        below.put("reference", ReferenceCommand::new);
        below.put("ruleset", this::ofRulesets);
        below.put("decisions", this::ofDecisions);
        below.put("appeals", this::ofAppeals);
        below.put("audit", this::ofAudit);
        below.put("archive", this::ofArchive);
        below.put("keys", this::ofKeys);
        below.put("serve", ServeCommand::new);
        return with(root, 0, below);
    }

    private CommandLine ofRulesets() {
        Map<String, Supplier<?>> below = new LinkedHashMap<>();
        below.put("list", RulesetListCommand::new);
        below.put("show", RulesetShowCommand::new);
        below.put("new", RulesetNewCommand::new);
        below.put("schema", RulesetSchemaCommand::new);
        below.put("check", RulesetCheckCommand::new);
        below.put("verify-certificate", RulesetVerifyCertificateCommand::new);
        below.put("diff", RulesetDiffCommand::new);
        below.put("impact", RulesetImpactCommand::new);
        below.put("report", RulesetReportCommand::new);
        below.put("publish", RulesetPublishCommand::new);
        return with(new CommandGroup.OfRulesets(), 1, below);
    }

    private CommandLine ofDecisions() {
        Map<String, Supplier<?>> below = new LinkedHashMap<>();
        below.put("make", DecisionsMakeCommand::new);
        below.put("list", DecisionsListCommand::new);
        below.put("show", DecisionsShowCommand::new);
        below.put("explain", DecisionsExplainCommand::new);
        below.put("replay", DecisionsReplayCommand::new);
        return with(new CommandGroup.OfDecisions(), 1, below);
    }

    private CommandLine ofAppeals() {
        Map<String, Supplier<?>> below = new LinkedHashMap<>();
        below.put("file", AppealsFileCommand::new);
        below.put("step", AppealsStepCommand::new);
        below.put("list", AppealsListCommand::new);
        below.put("show", AppealsShowCommand::new);
        below.put("reply", AppealsReplyCommand::new);
        return with(new CommandGroup.OfAppeals(), 1, below);
    }

    private CommandLine ofAudit() {
        Map<String, Supplier<?>> below = new LinkedHashMap<>();
        below.put("verify", AuditVerifyCommand::new);
        below.put("head", AuditHeadCommand::new);
        below.put("access", AuditAccessCommand::new);
        below.put("replay", AuditReplayCommand::new);
        return with(new CommandGroup.OfAudit(), 1, below);
    }

    private CommandLine ofArchive() {
        Map<String, Supplier<?>> below = new LinkedHashMap<>();
        below.put("backup", ArchiveBackupCommand::new);
        below.put("restore", ArchiveRestoreCommand::new);
        below.put("rebuild", ArchiveRebuildCommand::new);
        return with(new CommandGroup.OfArchive(), 1, below);
    }

    private CommandLine ofKeys() {
        Map<String, Supplier<?>> below = new LinkedHashMap<>();
        below.put("new", KeysNewCommand::new);
        below.put("list", KeysListCommand::new);
        below.put("revoke", KeysRevokeCommand::new);
        return with(new CommandGroup.OfKeys(), 1, below);
    }

    /** @param depth how many words of the command line lead to this one */
    private CommandLine with(Object command, int depth, Map<String, Supplier<?>> below) {
        CommandLine line = new CommandLine(command);
        Supplier<?> asked = depth < args.length ? below.get(args[depth]) : null;
        if (asked != null) {
            line.addSubcommand(args[depth], asked.get());
        } else {
            below.forEach((name, made) -> line.addSubcommand(name, made.get()));
        }
        return line;
    }
}
