package org.youju.api.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.youju.api.documents.DocumentForm;
import org.youju.rendering.JsonDecimals;
import org.youju.rendering.Report;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** In what form a document is wanted, and where it goes. */
final class DocumentOptions {

    @Option(names = "--format", required = true, paramLabel = "格式", description = "${COMPLETION-CANDIDATES}")
    @SuppressWarnings("NullAway.Init") // required
    private DocumentForm form;

    @Option(names = "--output", paramLabel = "文件", description = "写入文件；默认写到标准输出（docx、pdf 必须写明文件）")
    private @Nullable Path output;

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    /** @throws ParameterException where a form that no terminal can show has no file to go to */
    void check() {
        if (output == null && !form.isText()) {
            throw new ParameterException(spec.commandLine(), "--format " + form + " 须用 --output 写明文件");
        }
    }

    /** @param json what the document is made from, as a record */
    void write(Terminal terminal, Object json, Report report) throws IOException {
        byte[] bytes = form.bytes(json, JsonDecimals.NUMBERS, report);
        if (form == DocumentForm.JSON) {
            // a file of text ends with the end of a line
            bytes = Arrays.copyOf(bytes, bytes.length + 1);
            bytes[bytes.length - 1] = '\n';
        }
        if (output == null) {
            terminal.print(new String(bytes, StandardCharsets.UTF_8));
        } else {
            Files.write(output, bytes);
        }
    }
}
