package org.youju.api.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.youju.document.Place;
import org.youju.document.ProblemsException;
import org.youju.explanation.Explanation;
import org.youju.rendering.DocumentHead;
import org.youju.rendering.FormalDocument;
import org.youju.rendering.Report;
import picocli.CommandLine.Option;

/** {@code --indicator}: shows one indicator only. */
final class IndicatorOption {

    @Option(names = "--indicator", paramLabel = "编号", description = "只列出这一个指标，例如 1.1.2")
    private @Nullable String code;

    /** @throws ProblemsException UNKNOWN_INDICATOR */
    <T> Optional<T> pick(List<T> all, Function<T, String> codeOf) {
        String asked = code;
        if (asked == null) {
            return Optional.empty();
        }
        return Optional.of(all.stream()
                .filter(one -> codeOf.apply(one).equals(asked))
                .findFirst()
                .orElseThrow(() -> {
                    String codes = String.join(", ", all.stream().map(codeOf).toList());
                    return ProblemsException.of(
                            "UNKNOWN_INDICATOR",
                            new Place("--indicator", 0, ""),
                            "there is no indicator `" + asked + "`; there are: " + codes,
                            "没有指标“" + asked + "”；现有指标：" + codes);
                }));
    }

    /** The document about the one indicator, or the whole sheet. */
    Report report(Explanation explanation, DocumentHead head) {
        return pick(explanation.indicators(), one -> one.score().code())
                .map(one -> FormalDocument.of(explanation.scorecard(), one, head))
                .orElseGet(() -> FormalDocument.of(explanation, head));
    }
}
