package org.youju.api.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Collectors;
import org.youju.document.Diagnostic;
import org.youju.document.Place;
import org.youju.document.ProblemsException;
import org.youju.rendering.StaffWords;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong in a line each, for staff; a stack trace only where it was asked for. */
final class Complaints implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private static final int WRONG = 2;

    private final Terminal terminal;

    Complaints(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleParseException(ParameterException wrongUse, String[] args) {
        terminal.complain("[USAGE] " + zh(wrongUse));
        terminal.complain("用法见：" + wrongUse.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return WRONG;
    }

    private static String zh(ParameterException wrongUse) {
        if (wrongUse instanceof UnmatchedArgumentException unknown) {
            return "不认识的参数：" + String.join(" ", unknown.getUnmatched());
        }
        if (wrongUse instanceof MissingParameterException missing) {
            return "缺少参数：" + missing.getMissing().stream().map(Complaints::name).collect(Collectors.joining(" "));
        }
        ArgSpec argument = wrongUse.getArgSpec();
        return argument == null || wrongUse.getValue() == null
                ? String.valueOf(wrongUse.getMessage())
                : name(argument) + " 不接受“" + wrongUse.getValue() + "”";
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    @Override
    public int handleExecutionException(Exception failed, CommandLine command, ParseResult parsed) {
        if (failed instanceof ProblemsException refused) {
            refused.problems().forEach(problem -> terminal.complain(line(problem)));
        } else if (failed instanceof NoSuchFileException missing) {
            terminal.complain(missing.getFile() + "  [FILE_UNREADABLE] 找不到这个文件");
        } else if (failed instanceof AccessDeniedException denied) {
            terminal.complain(denied.getFile() + "  [FILE_UNREADABLE] 没有权限读写这个文件");
        } else if (failed instanceof InvalidPathException impossible) {
            terminal.complain(impossible.getInput() + "  [FILE_UNREADABLE] 文件名无法识别");
        } else if (failed instanceof IOException unreadable) {
            terminal.complain("[FILE_UNREADABLE] 读写文件失败：" + unreadable.getMessage());
        } else {
            terminal.complain("[INTERNAL] 程序内部错误，未得出结果；加 --debug 可显示详情，请连同详情报告");
        }
        if (parsed.expandedArgs().contains("--debug")) {
            failed.printStackTrace(terminal.err());
        }
        return WRONG;
    }

    /** {@code sheet.yaml:8 绩效目标第 4 项的实际完成值  [WRONG_TYPE] …} */
    private static String line(Diagnostic problem) {
        String where = StaffWords.where(problem.place().pointer());
        boolean ofSheet = !where.isEmpty();
        Place place = problem.place();
        String text = ofSheet
                ? (new Place(place.file(), place.line(), "", place.cell()).text() + " " + where).trim()
                : place.text();
        return (text.isEmpty() ? "" : text + "  ") + "[" + problem.code() + "] "
                + (ofSheet || problem.code().equals("UNKNOWN_FIELD") ? StaffWords.typed(problem) : problem.messageZh());
    }
}
