package org.youju.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.youju.rendering.Reports;
import org.youju.rendering.TextRendering;
import org.youju.ruleset.RulesetFiles;
import org.youju.scoring.Format;
import org.youju.scoring.Youju;

/**
 * The outputs in the README are those that the commands above them print. To write them anew: {@code mvn verify -pl
 * engine,rulesets -Dyouju.rerecord=true}.
 */
class ReadmeTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path README = ROOT.resolve("README.md");
    private static final Pattern OUTPUT =
            Pattern.compile("(```console\\n\\$ \\./youju score (rulesets/(\\S+))\\n)(.*?)(```\\n)", Pattern.DOTALL);

    @Test
    void showsWhatTheCommandsPrint() throws IOException {
        String readme = Files.readString(README, StandardCharsets.UTF_8);
        Youju youju = Youju.open(RulesetFiles.in(ROOT.resolve("rulesets")));
        List<String> sheets = new ArrayList<>();
        Matcher matcher = OUTPUT.matcher(readme);
        StringBuilder recorded = new StringBuilder();
        while (matcher.find()) {
            sheets.add(matcher.group(3));
            String output = output(youju, matcher.group(2));
            matcher.appendReplacement(recorded, Matcher.quoteReplacement(matcher.group(1) + output + matcher.group(5)));
        }
        matcher.appendTail(recorded);
        if (Boolean.getBoolean("youju.rerecord")) {
            Files.writeString(README, recorded, StandardCharsets.UTF_8);
        }
        assertThat(sheets)
                .containsExactly(
                        "huangjiang-department/2023/sheets/service-center-2023.txt",
                        "huangjiang-department/2023/sheets/service-center-worked.yaml");
        assertThat(Files.readString(README, StandardCharsets.UTF_8)).isEqualTo(recorded.toString());
    }

    private static String output(Youju youju, String sheet) throws IOException {
        byte[] bytes = Files.readAllBytes(ROOT.resolve(sheet));
        Format format = sheet.endsWith(".yaml") ? Format.YAML : Format.FORM;
        return TextRendering.render(Reports.scorecard(youju.score(youju.read(bytes, format, sheet))));
    }
}
