package org.overturn.bench;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Users who work side by side. */
final class WebLoad {

    private final URI server;
    private final String password;
    private final Duration pause;
    private final List<WebUser> users = new ArrayList<>();

    WebLoad(URI server, String password, Duration pause) {
        this.server = server;
        this.password = password;
        this.pause = pause;
    }

    void signIn(List<String> names) throws Exception {
        for (String name : names) {
            WebUser user = new WebUser(server, users.size());
            user.signIn(name, password);
            users.add(user);
        }
    }

    /** Lets all of them work; what each waited. */
    WebWaits work(Duration time) throws Exception {
        WebWaits waits = new WebWaits();
        long end = System.nanoTime() + time.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (WebUser user : users) {
                all.add(
                        threads.submit(() -> {
                            user.workUntil(end, pause, waits);
                            return null;
                        }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        return waits;
    }
}
