package org.youju.api.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.youju.api.Tiny;
import org.youju.api.access.Caller;
import org.youju.api.decisions.Decisions;
import org.youju.api.source.OpenRulesets;
import org.youju.document.ProblemsException;
import org.youju.scoring.Format;

/** A process that makes decisions one after the other and says so of each when it is acknowledged, until it is killed. */
public final class Decider {

    static final String READY = "READY";
    static final String MADE = "MADE ";
    static final String TROUBLE = "TROUBLE ";
    static final String REFUSED = "REFUSED ";

    private Decider() {}

    /** @param args where the archive is, and the caller's name */
    public static void main(String[] args) throws IOException {
        OpenRulesets rulesets = Tiny.rulesets();
        byte[] sheet = Tiny.sheet("good.yaml").getBytes(StandardCharsets.UTF_8);
        try (Archive archive = Archive.open(place(args[0]), Clock.systemUTC())) {
            Decisions decisions = new Decisions(archive, () -> rulesets);
            Decisions.Draft draft = decisions.draft(youju -> youju.read(sheet, Format.YAML, ""));
            System.out.println(READY);
            decide(archive, decisions, draft, args[1], sheet);
        } catch (ProblemsException refused) {
            System.out.println(
                    REFUSED + refused.code() + " " + refused.problems().get(0).message());
        }
    }

    /** On and on, until it is refused. */
    private static void decide(
            Archive archive, Decisions decisions, Decisions.Draft draft, String caller, byte[] sheet) {
        boolean goesOn = true;
        for (int i = 0; goesOn; i++) {
            try {
                Retry retry = Retry.of(caller, Integer.toString(i), sheet);
                System.out.println(MADE
                        + decisions
                                .make(draft, Caller.inPerson(caller), "", retry, null)
                                .id());
            } catch (ProblemsException refused) {
                System.out.println(TROUBLE + archive.look().trouble());
                System.out.println(REFUSED + refused.code() + " "
                        + refused.problems().get(0).message());
                goesOn = false;
            }
        }
    }

    static ArchivePlace place(String text) {
        return text.startsWith("jdbc:") ? new ArchivePlace.Database(text) : new ArchivePlace.Folder(Path.of(text));
    }

    static String text(ArchivePlace place) {
        return place instanceof ArchivePlace.Folder folder
                ? folder.path().toString()
                : ((ArchivePlace.Database) place).url();
    }

    /** The command that starts one. */
    static ProcessBuilder process(ArchivePlace place, String caller) {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
                        "-Dslf4j.internal.verbosity=ERROR",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Decider.class.getName(),
                        text(place),
                        caller)
                .redirectErrorStream(true);
    }
}
