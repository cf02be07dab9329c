package org.youju.api.cli;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What every command has in common; picocli passes the annotations on to those that extend it. */
@Command(synopsisHeading = "用法：", parameterListHeading = "%n参数：%n", optionListHeading = "%n选项：%n", sortOptions = false)
abstract class YoujuCommand {

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Spec
    CommandSpec spec;

    final Terminal terminal() {
        return CommandLineOfYouju.of(spec).terminal();
    }

    final Map<String, String> environment() {
        return CommandLineOfYouju.of(spec).environment();
    }
}
