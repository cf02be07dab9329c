package org.youju.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youju.document.Documents;
import org.youju.document.Node;
import org.youju.document.Place;
import org.youju.document.Problems;
import org.youju.document.ProblemsException;
import org.youju.facts.Facts;
import org.youju.rendering.Json;
import org.youju.rules.Activation;
import org.youju.rules.Rule;
import org.youju.ruleset.Indicator;
import org.youju.scoring.Format;
import org.youju.scoring.YearRules;
import org.youju.scoring.Youju;

/**
 * Holds a certificate against the year it is of: that it claims everything that is to be shown, each sheet by scoring it, each
 * impossibility by going through its cases.
 */
public final class CertificateReplay {

    /** Code of what is wrong with a certificate. */
    public static final String INVALID = "CERTIFICATE_INVALID";

    private final Youju youju;
    private final YearRules year;
    private final String file;
    private final Problems problems = new Problems();
    private int shown;
    private int refuted;

    private CertificateReplay(Youju youju, YearRules year, String file) {
        this.youju = youju;
        this.year = year;
        this.file = file;
    }

    /**
     * How many things were shown by a sheet, and how many to be impossible.
     *
     * @param shown that a rule applies, each by a sheet
     * @param refuted that a sheet is given no points, or points twice
     */
    public record Result(int shown, int refuted) {}

    /**
     * @param file what to call the certificate in errors
     * @throws ProblemsException CERTIFICATE_INVALID with everything in it that does not hold, or MALFORMED
     */
    public static Result replay(Youju youju, YearRules year, byte[] certificate, String file) {
        return new CertificateReplay(youju, year, file).replay(certificate);
    }

    /** Which year a certificate says it is of, as a folder. */
    public static String folder(byte[] certificate, String file) {
        return text(map(Documents.json(certificate, file, new Problems())), "ruleset");
    }

    private Result replay(byte[] certificate) {
        Map<String, Node> root = map(Documents.json(certificate, file, problems));
        if (!text(root, "digest").equals(year.ruleset().digest())) {
            fault("", "it is of another state of the year: " + text(root, "digest"), "证书对应的不是这个年度现在的内容（指纹不同）");
            problems.throwIfAny(INVALID);
        }
        Map<String, Map<String, Node>> byCode = new HashMap<>();
        list(root, "indicators").forEach(one -> byCode.put(text(map(one), "code"), map(one)));
        List<Indicator> criteria = year.ruleset().criteria();
        for (int i = 0; i < criteria.size(); i++) {
            String code = criteria.get(i).code();
            try {
                indicator(i, criteria.get(i), byCode.getOrDefault(code, Map.of()));
            } catch (IllegalArgumentException unknown) {
                fault(code, code + ": " + unknown.getMessage(), code + "：这种写法还不能重放");
            }
        }
        problems.throwIfAny(INVALID);
        return new Result(shown, refuted);
    }

    /** Every claim that there has to be, in whatever order. */
    private void indicator(int position, Indicator indicator, Map<String, Node> part) {
        Map<String, Map<String, Node>> claims = new HashMap<>();
        list(part, "claims").forEach(one -> claims.put(name(map(one)), map(one)));
        List<Rule> rules = year.rules().of(position);
        List<Rule> deciding =
                rules.stream().filter(rule -> rule.award().decides()).toList();
        Sheets sheets = new Sheets(year.vocabulary(), indicator);
        Reading reading = new Reading(year.vocabulary(), indicator);
        String code = indicator.code();
        List<List<Possibility>> none = deciding.stream().map(reading::fails).toList();
        if (!deciding.isEmpty() || !indicator.equals(year.ruleset().total())) {
            impossible(code, "GAP", deciding, claims, new Argument(sheets, none));
        }
        for (int i = 0; i < deciding.size(); i++) {
            for (Rule other : deciding.subList(i + 1, deciding.size())) {
                List<List<Possibility>> both = new ArrayList<>(reading.applies(deciding.get(i)));
                both.addAll(reading.applies(other));
                impossible(code, "OVERLAP", List.of(deciding.get(i), other), claims, new Argument(sheets, both));
            }
        }
        rules.forEach(rule -> applies(position, code, rule, claims));
    }

    private static String name(Map<String, Node> claim) {
        return text(claim, "claim") + " "
                + list(claim, "rules").stream()
                        .map(node -> String.valueOf(node.value()))
                        .collect(Collectors.joining("\n"));
    }

    private static String name(String kind, List<Rule> rules) {
        return kind + " " + rules.stream().map(Rule::name).collect(Collectors.joining("\n"));
    }

    private void impossible(
            String code, String kind, List<Rule> rules, Map<String, Map<String, Node>> claims, Argument argument) {
        Map<String, Node> claim = claims.getOrDefault(name(kind, rules), Map.of());
        Node impossible = claim.get("impossible");
        String what = code + " " + name(kind, rules).replace("\n", ", ");
        if (impossible == null) {
            fault(code, what + " is not shown to be impossible", what + "：没有证明不会出现");
            return;
        }
        Optional<String> fault = argument.fault(impossible);
        if (fault.isPresent()) {
            fault(code, what + ": " + fault.get(), what + "：证明不成立（" + fault.get() + "）");
        } else {
            refuted++;
        }
    }

    private void applies(int position, String code, Rule rule, Map<String, Map<String, Node>> claims) {
        Node sheet =
                claims.getOrDefault(name("APPLIES", List.of(rule)), Map.of()).get("sheet");
        String what = code + " " + rule.name();
        if (sheet == null) {
            fault(code, what + ": no sheet shows that it applies", what + "：没有用到它的自评表");
            return;
        }
        try {
            Facts facts = youju.read(Json.bytes(Objects.requireNonNull(plain(sheet))), Format.JSON, file)
                    .facts();
            Set<Rule> fired = year.fire(facts).of(position).stream()
                    .map(Activation::rule)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (fired.contains(rule)) {
                shown++;
                return;
            }
            fault(code, what + " does not apply to the sheet", what + "：所附的自评表用不到它");
        } catch (ProblemsException refused) {
            fault(code, what + ": the sheet is refused: " + refused.code(), what + "：所附的自评表不能读入");
        }
    }

    /** A part of the certificate as maps, lists and plain values. */
    private static @Nullable Object plain(Node node) {
        if (node.value() instanceof Map) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            map(node).forEach((name, value) -> fields.put(name, plain(value)));
            return fields;
        } else if (node.value() instanceof List<?> items) {
            List<@Nullable Object> plain = new ArrayList<>();
            items.forEach(item -> plain.add(plain((Node) item)));
            return plain;
        }
        return node.value();
    }

    private void fault(String code, String message, String messageZh) {
        problems.add(INVALID, new Place(file, 0, code.isEmpty() ? "" : "/" + code), message, messageZh);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Node> map(Node node) {
        return node.value() instanceof Map ? (Map<String, Node>) node.value() : Map.of();
    }

    @SuppressWarnings("unchecked")
    private static List<Node> list(Map<String, Node> fields, String name) {
        Node node = fields.get(name);
        return node != null && node.value() instanceof List ? (List<Node>) node.value() : List.of();
    }

    private static String text(Map<String, Node> fields, String name) {
        Node node = fields.get(name);
        return node == null ? "" : String.valueOf(node.value());
    }
}
