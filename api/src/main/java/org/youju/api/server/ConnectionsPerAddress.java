package org.youju.api.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.List;
import org.apache.catalina.util.NetMaskSet;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioEndpoint;
import org.jspecify.annotations.Nullable;

/**
 * Bounds how many connections one address holds, also such as wait and cost no thread: the one too many is closed before
 * anything of it is read. Proxies that are named hold those of all their callers, and any number.
 */
public final class ConnectionsPerAddress extends Http11NioProtocol {

    private final Bounded endpoint;

    /** Tomcat makes it, by its name. */
    public ConnectionsPerAddress() {
        this(new Bounded());
    }

    private ConnectionsPerAddress(Bounded endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    /**
     * @param most connections of one address; 0 for any number
     * @param proxies addresses and networks (CIDR) that are not bounded
     */
    void atMost(int most, List<String> proxies) {
        endpoint.most = most;
        proxies.forEach(endpoint.proxies::add);
    }

    private static final class Bounded extends NioEndpoint {

        private final NetMaskSet proxies = new NetMaskSet();
        private int most;

        @Override
        protected boolean setSocketOptions(SocketChannel socket) {
            if (isWithin(socket)) {
                return super.setSocketOptions(socket);
            }
            // it is not among the connections yet, and nobody else would close it
            destroySocket(socket);
            return false;
        }

        private boolean isWithin(SocketChannel socket) {
            InetAddress address = address(socket);
            return most == 0
                    || address == null
                    || proxies.contains(address)
                    || connections.keySet().stream()
                                    .filter(one -> address.equals(address(one)))
                                    .count()
                            < most;
        }

        /** Null of one that is gone already, or comes from no network. */
        private static @Nullable InetAddress address(SocketChannel socket) {
            try {
                return socket.getRemoteAddress() instanceof InetSocketAddress remote ? remote.getAddress() : null;
            } catch (IOException gone) {
                return null;
            }
        }
    }
}
