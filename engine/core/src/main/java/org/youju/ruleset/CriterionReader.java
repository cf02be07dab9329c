package org.youju.ruleset;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youju.document.Documents;
import org.youju.document.Fields;

/** Reads what an indicator's rules go by: its clauses, how they were read, and the files of rules. */
final class CriterionReader {

    private final RulesetFiles files;
    private final String folder;
    private final Fields fields;
    private final String code;
    private final Provenance provenance;

    /** @param provenance of clauses that say none */
    CriterionReader(RulesetFiles files, String folder, Fields fields, String code, Provenance provenance) {
        this.files = files;
        this.folder = folder;
        this.fields = fields;
        this.code = code;
        this.provenance = provenance;
    }

    List<Clause> clauses() {
        List<Clause> clauses = fields.groups("clauses").stream()
                .map(group -> {
                    var read = new Clause(
                            code + "/" + group.requiredText("id"),
                            group.requiredText("text"),
                            group.requiredText("source"),
                            Provenance.read(group).orElse(provenance),
                            group.text("informative").orElse(null));
                    group.refuseOthers();
                    return read;
                })
                .toList();
        if (clauses.isEmpty()) {
            fields.problem("EMPTY", "clauses", "an indicator needs a clause", "指标至少要有一条评分标准（clauses）");
        }
        return clauses;
    }

    List<Interpretation> interpretations() {
        return fields.groups("interpretations").stream()
                .map(group -> {
                    String id = code + "/" + group.requiredText("id");
                    var read = new Interpretation(
                            id,
                            group.requiredText("question"),
                            passages(group),
                            group.requiredText("taken"),
                            group.requiredText("reason"),
                            group.requiredText("decidedBy"),
                            others(group, id));
                    group.refuseOthers();
                    return read;
                })
                .toList();
    }

    private static List<Interpretation.Passage> passages(Fields group) {
        return group.groups("texts").stream()
                .map(text -> {
                    var read = new Interpretation.Passage(text.requiredText("source"), text.requiredText("text"));
                    text.refuseOthers();
                    return read;
                })
                .toList();
    }

    private List<Interpretation.OtherReading> others(Fields group, String id) {
        return group.groups("others").stream()
                .map(other -> {
                    Optional<String> rules = other.text("rules");
                    Optional<String> note = other.text("note");
                    if (rules.isEmpty() && note.isEmpty()) {
                        other.problem(
                                "MISSING_FIELD",
                                "note",
                                "a reading without `rules` needs a `note` that says why",
                                "未采用的解释若不附规则文件（rules），须在 note 中说明原因");
                    }
                    @Nullable
                    RuleText text = rules.map(name -> rules(other, name)).orElse(null);
                    var read = new Interpretation.OtherReading(
                            id + other.requiredText("id"), other.requiredText("reading"), text, note.orElse(null));
                    other.refuseOthers();
                    return read;
                })
                .toList();
    }

    /** @param from what names the file */
    RuleText rules(Fields from, String name) {
        String path = folder + "/" + name;
        Optional<byte[]> bytes = name.matches("([a-z0-9-]+/)?[a-z0-9-]+\\.dslr") ? files.bytes(path) : Optional.empty();
        if (bytes.isEmpty()) {
            from.problem("FILE_MISSING", "rules", "there is no file of rules " + path, "找不到规则文件 " + path);
        }
        return new RuleText(path, bytes.map(one -> Documents.text(one, path)).orElse(""));
    }
}
