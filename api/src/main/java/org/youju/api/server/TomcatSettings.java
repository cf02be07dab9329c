package org.youju.api.server;

import java.util.List;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.youju.api.access.Access;
import org.youju.api.access.AccessLog;
import org.youju.api.limits.Limits;

/** Puts our problem details in the place of Tomcat's own error page, a name on each request, and a bound on how long a body may take. */
@Component
class TomcatSettings implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    private final Limits limits;
    private final List<String> proxies;
    private final AccessLog log;

    TomcatSettings(Limits limits, Access access, AccessLog log) {
        this.limits = limits;
        this.proxies = access.settings().proxies();
        this.log = log;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (!proxies.isEmpty()) {
            factory.addEngineValves(believing(proxies));
        }
        factory.addEngineValves(new RequestLog(log), new BodyDeadline(limits), new RequestsPerAddress(limits));
        factory.setProtocol(ConnectionsPerAddress.class.getName());
        factory.addProtocolHandlerCustomizers(
                (ConnectionsPerAddress handler) -> handler.atMost(limits.connectionsPerAddress(), proxies));
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ProblemValve()));
    }

    /** What a proxy says of who called it, by which name and by TLS or not, is believed where the proxy is one that was named. */
    private static RemoteIpValve believing(List<String> proxies) {
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(String.join(",", proxies));
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        valve.setHostHeader("X-Forwarded-Host");
        valve.setPortHeader("X-Forwarded-Port");
        return valve;
    }

    /** After Boot's own, since the valve added last answers first. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
