package org.youju.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.youju.api.Server;
import org.youju.api.Tiny;
import org.youju.api.archive.Archive;
import org.youju.api.archive.ArchivePlace;
import org.youju.api.archive.Databases;

/** Who is bound to departments and regions learns of the others neither by asking for them nor by looking around. */
@ParameterizedClass
@EnumSource
class ReachTest {

    private static final Pattern ID = Pattern.compile("\"id\" : \"([0-9A-Z]{26})\"");
    private static final Set<Role> WORKING = EnumSet.of(Role.DECIDE, Role.APPEAL, Role.AUDIT);

    /** Each department with its name, code and region. */
    private static final Map<String, String> SHEETS = Map.of(
            "甲局", "{name: 甲局（本级）, code: D-1, region: 黄江镇}",
            "乙局", "{name: 乙局, code: D-2, region: 黄江镇}",
            "丙局", "{name: 丙局, code: D-3, region: 塘厦镇}",
            "丁局", "{name: 丁局}");

    private final Databases databases;
    private Server server;
    private String all;
    private final Map<String, String> keys = new LinkedHashMap<>();
    private final Map<String, String> decisions = new LinkedHashMap<>();
    private final Map<String, String> appeals = new LinkedHashMap<>();

    ReachTest(Databases databases) {
        this.databases = databases;
    }

    @BeforeEach
    void start() throws IOException {
        ArchivePlace place = databases.fresh();
        try (Archive archive = Archive.open(place, Clock.systemUTC())) {
            Keys made = new Keys(archive, Clock.systemUTC());
            all = made.create("全部", WORKING, null);
            keys.put("甲局", made.create("按名称", WORKING, Reach.of(Set.of("甲局(本级)"), Set.of()), null));
            keys.put("乙局", made.create("按编码", WORKING, Reach.of(Set.of("d-2"), Set.of()), null));
            keys.put("甲局 乙局", made.create("按地区", WORKING, Reach.of(Set.of(), Set.of("黄江镇")), null));
            keys.put("乙局 丙局", made.create("两者", WORKING, Reach.of(Set.of("乙局"), Set.of("塘厦镇")), null));
            keys.put("", made.create("别处", WORKING, Reach.of(Set.of("戊局"), Set.of("长安镇")), null));
        }
        server = Server.start(Tiny.rulesets(), place, Map.of());
        for (String name : new TreeSet<>(SHEETS.keySet())) {
            decisions.put(name, id(post(all, "/v1/decisions", sheet(name))));
            appeals.put(name, id(appeal(all, decisions.get(name))));
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static String sheet(String name) throws IOException {
        return Tiny.sheet("good.yaml").replaceFirst("(?m)^department:.*$", "department: " + SHEETS.get(name));
    }

    private HttpResponse<String> post(String key, String path, String yaml) {
        return server.send(with(key, path)
                .header("Content-Type", path.equals("/v1/decisions") ? "application/yaml" : "application/json")
                .POST(BodyPublishers.ofString(yaml)));
    }

    private HttpResponse<String> appeal(String key, String decision) {
        return post(
                key,
                "/v1/decisions/" + decision + "/appeals",
                "{\"grounds\": [{\"indicator\": \"1.1.1\", \"text\": \"示例\"}]}");
    }

    private HttpRequest.Builder with(String key, String path) {
        return server.request(path).header("Authorization", "Bearer " + key);
    }

    private HttpResponse<String> get(String key, String path) {
        return server.send(with(key, path));
    }

    private static String id(HttpResponse<String> made) {
        Matcher id = ID.matcher(made.body());
        assertThat(id.find()).as(made.body()).isTrue();
        return id.group(1);
    }

    private static List<String> within(String names) {
        return Stream.of(names.split(" ")).filter(name -> !name.isEmpty()).toList();
    }

    /** What is asked of one decision or appeal, as method and path; every one that the controllers answer. */
    private static final List<String> OF_DECISION = List.of(
            "GET /v1/decisions/{id}",
            "GET /v1/decisions/{id}.xlsx",
            "GET /v1/decisions/{id}/submission",
            "GET /v1/decisions/{id}/explanation",
            "POST /v1/decisions/{id}/replay",
            "POST /v1/decisions/{decision}/appeals");

    private static final List<String> OF_APPEAL =
            List.of("GET /v1/appeals/{id}", "GET /v1/appeals/{id}/reply", "POST /v1/appeals/{id}/steps");

    private static final List<String> OF_ALL =
            List.of("POST /v1/decisions", "GET /v1/decisions", "GET /v1/appeals", "GET /v1/statistics/{scheme}/{year}");

    @Test
    void everyAddressThatShowsDataIsTried() {
        assertThat(server.endpoints()
                        .map(Server.Endpoint::toString)
                        .filter(one -> one.matches(".*/(decisions|appeals|statistics).*")))
                .containsExactlyInAnyOrderElementsOf(Stream.of(OF_DECISION, OF_APPEAL, OF_ALL)
                        .flatMap(List::stream)
                        .toList());
    }

    private int status(String key, String operation, String id) {
        String path = operation.replaceFirst("^\\w+ ", "").replaceFirst("\\{\\w+}", id);
        HttpRequest.Builder request = with(key, path).header("Content-Type", "application/json");
        return server.send(operation.startsWith("POST ") ? request.POST(BodyPublishers.ofString("{}")) : request)
                .statusCode();
    }

    @Test
    void whatIsOutOfReachIsNotThere() {
        keys.forEach((names, key) -> {
            decisions.forEach((name, id) ->
                    OF_DECISION.forEach(operation -> assertThat(status(key, operation, id) != 404)
                            .as("%s of %s for %s", operation, name, names)
                            .isEqualTo(within(names).contains(name))));
            appeals.forEach((name, id) -> OF_APPEAL.forEach(operation -> assertThat(status(key, operation, id) != 404)
                    .as("%s of %s for %s", operation, name, names)
                    .isEqualTo(within(names).contains(name))));
        });
        assertThat(status(all, OF_DECISION.get(0), decisions.get("丁局"))).isEqualTo(200);
    }

    /** Neither the words nor anything else of the answer tells one that is out of reach from one that is not there. */
    @Test
    void theAnswerIsThatForOneThatNeverWas() {
        String key = keys.get("甲局");
        String none = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
        for (String form : List.of("application/json", "text/html", "application/pdf")) {
            for (String path : List.of(
                    "/v1/decisions/%s", "/v1/decisions/%s/explanation?indicator=9.9.9", "/v1/appeals/%s/reply")) {
                String id = path.contains("appeals") ? appeals.get("乙局") : decisions.get("乙局");
                assertThat(plain(server.send(with(key, path.formatted(id)).header("Accept", form)), id))
                        .isEqualTo(plain(
                                server.send(with(key, path.formatted(none)).header("Accept", form)), none));
            }
        }
        assertThat(get(key, "/v1/appeals?decision=" + decisions.get("乙局")).body())
                .isEqualTo(get(key, "/v1/appeals?decision=" + none).body());
    }

    private static String plain(HttpResponse<String> answer, String id) {
        return answer.statusCode() + answer.body().replace(id, "ID").replaceAll("\"requestId\" : \"\\w+\"", "");
    }

    @Test
    void listsSearchesAndStatisticsAreOfWhatIsWithinReach() {
        keys.forEach((names, key) -> {
            for (String path : List.of(
                    "/v1/decisions",
                    "/v1/decisions?limit=500",
                    "/v1/decisions?year=2023",
                    "/v1/decisions?status=DETERMINED",
                    "/v1/decisions?before=1000",
                    "/v1/decisions?from=2020-01-01",
                    "/v1/appeals",
                    "/v1/appeals?state=FILED",
                    "/v1/statistics/toy/2023")) {
                HttpResponse<String> answer = get(key, path);
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                SHEETS.keySet()
                        .forEach(name -> assertThat(answer.body().contains("\"" + name))
                                .as("%s in %s for %s: %s", name, path, names, answer.body())
                                .isEqualTo(within(names).contains(name)));
            }
            assertThat(get(key, "/v1/statistics/toy/2023").body())
                    .as("nobody else is counted")
                    .contains("\"decisions\" : " + within(names).size());
            SHEETS.keySet().stream()
                    .filter(name -> !within(names).contains(name))
                    .forEach(name -> {
                        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8);
                        assertThat(get(key, "/v1/decisions?department=" + encoded)
                                        .body())
                                .contains("\"decisions\" : [ ]");
                        assertThat(get(key, "/v1/appeals?department=" + encoded).body())
                                .contains("\"appeals\" : [ ]");
                    });
        });
    }

    @Test
    void decisionsAreMadeForDepartmentsWithinReachOnly() throws IOException {
        for (Map.Entry<String, String> one : keys.entrySet()) {
            for (String name : SHEETS.keySet()) {
                HttpResponse<String> made = post(one.getValue(), "/v1/decisions", sheet(name));
                assertThat(made.statusCode())
                        .as("%s by %s", name, one.getKey())
                        .isEqualTo(within(one.getKey()).contains(name) ? 201 : 403);
                if (made.statusCode() == 403) {
                    assertThat(made.body()).contains("\"code\" : \"FORBIDDEN\"", "/department");
                }
            }
        }
    }

    @Test
    void metricsAndDetailsOfHealthAreOfTheWholeHouse() {
        assertThat(get(all, "/actuator/prometheus").statusCode()).isEqualTo(200);
        assertThat(get(keys.get("甲局"), "/actuator/prometheus").statusCode()).isEqualTo(403);
    }

    @Test
    void bracketsOfEitherWidthAreOneInSearches() {
        for (String name : List.of(
                "%E7%94%B2%E5%B1%80%EF%BC%88%E6%9C%AC%E7%BA%A7%EF%BC%89", "%E7%94%B2%E5%B1%80(%E6%9C%AC%E7%BA%A7)")) {
            assertThat(get(all, "/v1/decisions?department=" + name).body()).contains(decisions.get("甲局"));
            assertThat(get(all, "/v1/appeals?department=" + name).body()).contains(appeals.get("甲局"));
        }
    }
}
