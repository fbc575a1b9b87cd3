package org.overturn.api.appeal;

import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.overturn.api.appeal.RebuildState.Failed;
import org.overturn.api.appeal.RebuildState.Idle;
import org.overturn.api.appeal.RebuildState.Working;
import org.overturn.batch.sending.ChannelFiles;
import org.overturn.batch.sending.NotPrepared;
import org.overturn.core.appeal.AppealFile;
import org.overturn.core.audit.Actor;
import org.overturn.core.packet.channel.ChannelKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes files for payers beside the pages, one packet after the other. */
@Component
class SendingRuns {

    private static final Logger LOG = LoggerFactory.getLogger(SendingRuns.class);

    private final ChannelFiles files;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("sending").factory());
    private final Map<Key, RebuildState> states = new ConcurrentHashMap<>();
    private volatile boolean ending;

    SendingRuns(ChannelFiles files) {
        this.files = files;
    }

    private record Key(long appealId, ChannelKind kind) {}

    RebuildState state(long appealId, ChannelKind kind) {
        return states.getOrDefault(new Key(appealId, kind), new Idle());
    }

    /** Starts it and returns at once; does nothing while it is under way. */
    void start(AppealFile appeal, ChannelKind kind, Actor by) {
        RebuildState before =
                states.put(new Key(appeal.id(), kind), new Working("Waiting for its turn"));
        if (!(before instanceof Working)) {
            worker.execute(() -> run(appeal, kind, by));
        }
    }

    private void run(AppealFile appeal, ChannelKind kind, Actor by) {
        if (ending) {
            return;
        }
        Key key = new Key(appeal.id(), kind);
        states.put(
                key,
                new Working(
                        kind == ChannelKind.FAX
                                ? "Drawing the pages as the fax shows them"
                                : "Cutting the packet into files"));
        try {
            files.prepare(appeal, kind, by);
            states.remove(key);
        } catch (NotPrepared e) {
            states.put(key, new Failed(String.valueOf(e.getMessage())));
        } catch (RuntimeException e) { // the top of a thread
            LOG.error("The files of appeal {} could not be made", appeal.id(), e);
            states.put(
                    key,
                    new Failed(
                            "The files could not be made; the server's log says why. Nothing is"
                                    + " lost: try it again."));
        }
    }

    /** What is under way ends. */
    @PreDestroy
    void end() {
        ending = true;
        worker.close();
    }
}
