package org.overturn.api.serve;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.overturn.batch.Folders;
import org.overturn.batch.cli.ExitCode;
import org.overturn.batch.cli.Failures;
import org.overturn.batch.cli.OfficeFolders;
import org.overturn.batch.submission.Sender;
import org.overturn.core.user.Users;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code overturn serve}: the pages in the browser, until it is stopped. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Serves the pages for the browser, and the REST interface, until it is stopped (Ctrl+C).",
            "",
            "The first start prints a link with which the first administrator is set up."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  overturn serve",
            "  overturn serve --port 9000 --data /var/lib/overturn",
            "  overturn serve --bind 0.0.0.0   for other machines too; put TLS before it"
        })
public final class ServeCommand implements Callable<Integer> {

    private static final int PORTS = 65_536;

    @Mixin private final OfficeFolders office = new OfficeFolders();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Where to listen (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "For whom: 127.0.0.1 is this machine only (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private String bind;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        checkAddress();
        Folders folders = office.checked();
        CountDownLatch ended = new CountDownLatch(1);
        try (ConfigurableApplicationContext program =
                        WebServer.start(
                                folders, "--server.port=" + port, "--server.address=" + bind);
                BackgroundSending _ = BackgroundSending.start(program.getBean(Sender.class))) {
            program.addApplicationListener(event -> {
                if (event instanceof ContextClosedEvent) {
                    ended.countDown();
                }
            });
            sayWhere(program);
            ended.await();
        }
        return ExitCode.DONE;
    }

    /** Finds out at once what would otherwise fail after seconds, in the words of libraries. */
    private void checkAddress() {
        if (port < 0 || port >= PORTS) {
            throw new Failures.Refused("--port " + port + " is no port; take one below 65536.");
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address(), port));
        } catch (IOException e) {
            throw new Failures.Refused(
                    "Can't listen on port "
                            + port
                            + " of "
                            + bind
                            + " ("
                            + e.getMessage()
                            + "). Another overturn serve may run already: stop it, or take another"
                            + " port with --port.");
        }
    }

    private void sayWhere(ConfigurableApplicationContext program) {
        String url = url(program);
        PrintWriter out = spec.commandLine().getOut();
        out.println("Overturn is at " + url + " (stop it with Ctrl+C)");
        if (!address().isLoopbackAddress() && url.startsWith("http:")) {
            out.println(
                    "Other machines can reach it without encryption: put a TLS proxy before it.");
        }
        program.getBean(Users.class)
                .makeSetUpLink()
                .ifPresent(secret -> {
                    out.println();
                    out.println(
                            "Nobody can sign in yet. Set up the first administrator here, once,"
                                    + " within a day:");
                    out.println("  " + url + "/set-up?token=" + secret);
                });
        out.flush();
    }

    private String url(ConfigurableApplicationContext program) {
        boolean encrypted = program.getBean(ServerProperties.class).getSsl() != null;
        String host = address().isAnyLocalAddress() ? "localhost" : bind;
        return (encrypted ? "https://" : "http://")
                + (host.contains(":") ? "[" + host + "]" : host)
                + ":"
                + WebServer.port(program);
    }

    private InetAddress address() {
        try {
            return InetAddress.getByName(bind);
        } catch (UnknownHostException e) {
            throw new Failures.Refused("--bind " + bind + " is no address of this machine.");
        }
    }
}
