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
    private final Terminal terminal;
    private final Map<String, String> environment;

    /** @param args of the whole command line */
    Commands(String[] args, Terminal terminal, Map<String, String> environment) {
        this.args = args;
        this.terminal = terminal;
        this.environment = environment;
    }

    CommandLine line() {
        Map<String, Supplier<?>> below = new LinkedHashMap<>();
        below.put("score", () -> new ScoreCommand(terminal, environment));
        below.put("explain", () -> new ExplainCommand(terminal, environment));
        below.put("compare", () -> new CompareCommand(terminal, environment));
        below.put("template", () -> new TemplateCommand(environment));
        below.put("ruleset", this::ofRulesets);
        below.put("decisions", this::ofDecisions);
        below.put("appeals", this::ofAppeals);
        below.put("audit", this::ofAudit);
        below.put("keys", this::ofKeys);
        below.put("serve", () -> new ServeCommand(terminal, environment));
        return with(new CommandLineOfYouju(), 0, below);
    }

    private CommandLine ofRulesets() {
        Map<String, Supplier<?>> below = new LinkedHashMap<>();
        below.put("list", () -> new RulesetListCommand(terminal, environment));
        below.put("show", () -> new RulesetShowCommand(terminal, environment));
        below.put("new", () -> new RulesetNewCommand(terminal, environment));
        below.put("schema", () -> new RulesetSchemaCommand(terminal, environment));
        below.put("check", () -> new RulesetCheckCommand(terminal, environment));
        below.put("verify-certificate", () -> new RulesetVerifyCertificateCommand(terminal, environment));
        below.put("diff", () -> new RulesetDiffCommand(terminal, environment));
        below.put("impact", () -> new RulesetImpactCommand(terminal, environment));
        below.put("publish", () -> new RulesetPublishCommand(terminal, environment));
        return with(new CommandGroup.OfRulesets(), 1, below);
    }

    private CommandLine ofDecisions() {
        Map<String, Supplier<?>> below = new LinkedHashMap<>();
        below.put("make", () -> new DecisionsMakeCommand(terminal, environment));
        below.put("list", () -> new DecisionsListCommand(terminal, environment));
        below.put("show", () -> new DecisionsShowCommand(terminal, environment));
        below.put("explain", () -> new DecisionsExplainCommand(terminal, environment));
        below.put("replay", () -> new DecisionsReplayCommand(terminal, environment));
        return with(new CommandGroup.OfDecisions(), 1, below);
    }

    private CommandLine ofAppeals() {
        Map<String, Supplier<?>> below = new LinkedHashMap<>();
        below.put("file", () -> new AppealsFileCommand(terminal, environment));
        below.put("step", () -> new AppealsStepCommand(terminal, environment));
        below.put("list", () -> new AppealsListCommand(terminal, environment));
        below.put("show", () -> new AppealsShowCommand(terminal, environment));
        below.put("reply", () -> new AppealsReplyCommand(terminal, environment));
        return with(new CommandGroup.OfAppeals(), 1, below);
    }

    private CommandLine ofAudit() {
        Map<String, Supplier<?>> below = new LinkedHashMap<>();
        below.put("verify", () -> new AuditVerifyCommand(terminal, environment));
        below.put("head", () -> new AuditHeadCommand(terminal, environment));
        below.put("replay", () -> new AuditReplayCommand(terminal, environment));
        return with(new CommandGroup.OfAudit(), 1, below);
    }

    private CommandLine ofKeys() {
        Map<String, Supplier<?>> below = new LinkedHashMap<>();
        below.put("new", () -> new KeysNewCommand(terminal, environment));
        below.put("list", () -> new KeysListCommand(terminal, environment));
        below.put("revoke", () -> new KeysRevokeCommand(terminal, environment));
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
