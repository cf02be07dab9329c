package org.youju.api.pages;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.youju.api.Server;
import org.youju.api.access.Access;
import org.youju.api.archive.Databases;
import org.youju.api.source.OpenRulesets;
import org.youju.ruleset.RulesetFiles;

/** The server as it is delivered, with the rulesets of the checkout; one for all tests of the pages. */
final class PagesServer {

    static final String KEY = "the-key-of-the-browser-of-tests";
    static final String YEAR = "huangjiang-department/2023";

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Server SERVER = Server.start(
            OpenRulesets.open(RulesetFiles.in(ROOT.resolve("rulesets"))),
            Databases.SQLITE.fresh(),
            Map.of(Access.KEY_VARIABLE, KEY));
    private static final Pattern ID = Pattern.compile("\"id\" : \"([0-9A-Z]{26})\"");

    private PagesServer() {}

    static int port() {
        return SERVER.port();
    }

    static Server server() {
        return SERVER;
    }

    static Path sheet(String name) {
        return ROOT.resolve("rulesets").resolve(YEAR).resolve("sheets").resolve(name);
    }

    /** Makes a decision of a YAML sheet and gives its id. */
    static String decide(String yaml) {
        return id("/v1/decisions", "application/yaml", yaml);
    }

    /** Appeals against a decision and gives the appeal's id. */
    static String appeal(String decision, String indicator, String text) {
        return id(
                "/v1/decisions/" + decision + "/appeals",
                "application/json",
                "{\"grounds\": [{\"indicator\": \"" + indicator + "\", \"text\": \"" + text + "\"}]}");
    }

    private static String id(String path, String type, String body) {
        HttpResponse<String> made = SERVER.send(SERVER.request(path)
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
        Matcher id = ID.matcher(made.body());
        if (!id.find()) {
            throw new IllegalStateException(made.body());
        }
        return id.group(1);
    }
}
