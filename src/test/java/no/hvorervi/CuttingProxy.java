package no.hvorervi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Passes on connections to a server on this machine, and cuts one when the server has done what was asked but not said so. */
public final class CuttingProxy implements AutoCloseable {

    private static final String NOTHING = "";
    private static final int BUFFER = 65_536;

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger cut = new AtomicInteger();
    private volatile int target;
    private String marker = NOTHING;

    private CuttingProxy(int target) throws IOException {
        this.target = target;
        socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    /** To the server at the port. */
    public static CuttingProxy to(int port) throws IOException {
        return new CuttingProxy(port);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** New connections lead there from now on. */
    public void redirect(int port) {
        target = port;
    }

    /** Passes on the next request that has the words in it, and cuts its connection instead of passing on the reply. */
    public synchronized void cutReplyTo(String words) {
        marker = words;
    }

    private synchronized boolean isToBeCut(String request) {
        boolean isFound = !marker.isEmpty() && request.contains(marker);
        if (isFound) {
            marker = NOTHING;
        }
        return isFound;
    }

    /** How many connections have been cut. */
    public int cut() {
        return cut.get();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                threads.execute(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        var isDoomed = new AtomicBoolean();
        try (client;
                Socket server = new Socket()) {
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
            server.setTcpNoDelay(true);
            client.setTcpNoDelay(true);
            threads.execute(() -> passOn(client, server, isDoomed));
            passBack(server, client, isDoomed);
        } catch (IOException broken) {
            // Both ends notice.
        }
    }

    private boolean passOn(Socket client, Socket server, AtomicBoolean isDoomed) {
        byte[] buffer = new byte[BUFFER];
        try (client;
                server) {
            for (int read = client.getInputStream().read(buffer);
                    read >= 0;
                    read = client.getInputStream().read(buffer)) {
                if (isToBeCut(new String(buffer, 0, read, StandardCharsets.ISO_8859_1))) {
                    isDoomed.set(true);
                }
                server.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException broken) {
            return false;
        }
        return true;
    }

    private void passBack(Socket server, Socket client, AtomicBoolean isDoomed) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int read = server.getInputStream().read(buffer);
                read >= 0;
                read = server.getInputStream().read(buffer)) {
            if (isDoomed.get()) {
                cut.incrementAndGet();
                return;
            }
            client.getOutputStream().write(buffer, 0, read);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        threads.shutdownNow();
    }
}
