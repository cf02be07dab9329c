package org.youju.api.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.youju.replay.CertificateReplay;
import org.youju.scoring.YearRules;
import org.youju.scoring.Youju;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

@Command(description = {"核对检查写出的证书：逐条重放证明、实际计分，不重新求解。", ""})
final class RulesetVerifyCertificateCommand extends YoujuCommand implements Callable<Integer> {

    @Parameters(paramLabel = "证书", description = "youju ruleset check --certificate 写出的文件")
    private Path certificate;

    /** @return 0 where all of it holds; where something does not, that is said like any other problem */
    @Override
    public Integer call() {
        byte[] bytes = read();
        String file = certificate.getFileName().toString();
        Youju youju = common.open();
        YearRules year = YearArgument.find(youju, CertificateReplay.folder(bytes, file), spec);
        CertificateReplay.Result result = CertificateReplay.replay(youju, year, bytes, file);
        terminal()
                .print("证书成立：" + year.ruleset().id().folder() + " 的 " + result.shown() + " 条规则各有一份自评表用得到；"
                        + result.refuted() + " 种空档和重叠逐一证明不会出现。\n");
        return 0;
    }

    private byte[] read() {
        try {
            return Files.readAllBytes(certificate);
        } catch (IOException unreadable) {
            throw new ParameterException(spec.commandLine(), "读不到文件 " + certificate, unreadable);
        }
    }
}
