package org.overturn.api.appeal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.NotFound;
import org.overturn.api.web.NotNow;
import org.overturn.api.web.RefusedField;
import org.overturn.batch.sending.ChannelFiles;
import org.overturn.batch.sending.NotPrepared;
import org.overturn.batch.sending.Prepared;
import org.overturn.batch.sending.PreparedFile;
import org.overturn.core.appeal.AppealFile;
import org.overturn.core.audit.Actor;
import org.overturn.core.packet.channel.ChannelKind;
import org.springframework.stereotype.Component;

/** The files that a payer takes of a packet, for who may see all that is in it. */
@Component
class SendingDesk {

    private final AppealDesk desk;
    private final ChannelFiles files;
    private final SendingRuns runs;

    SendingDesk(AppealDesk desk, ChannelFiles files, SendingRuns runs) {
        this.desk = desk;
        this.files = files;
        this.runs = runs;
    }

    AppealFile get(String id, CurrentUser me, AuditNote note) {
        return desk.get(id, me, note);
    }

    /**
     * A channel by its name; the payer's usual one where none is named.
     *
     * @throws RefusedField when there is none of this name
     */
    ChannelKind kind(AppealFile appeal, String name) {
        if (name.isBlank()) {
            return files.usual(appeal);
        }
        return Arrays.stream(ChannelKind.values())
                .filter(kind -> kind.name().equals(name.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new RefusedField("channel", "PORTAL, FAX, MAIL or ESMD"));
    }

    Sending show(AppealFile appeal, ChannelKind kind) {
        return new Sending(
                appeal.appeal().number(),
                files.channel(appeal, kind),
                files.usual(appeal),
                refusal(appeal),
                runs.state(appeal.id(), kind),
                files.find(appeal, kind));
    }

    private Optional<String> refusal(AppealFile appeal) {
        try {
            files.check(appeal);
            return Optional.empty();
        } catch (NotPrepared e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Makes the files in the background.
     *
     * @throws NotNow when the packet can't be sent as it is, with what to do
     */
    void start(AppealFile appeal, ChannelKind kind, Asking who) {
        desk.admit(appeal, who.me(), who.note());
        Optional<String> refusal = refusal(appeal);
        if (refusal.isPresent()) {
            who.note().refused("not ready");
            throw new NotNow(refusal.get());
        }
        who.note().because(kind.label());
        runs.start(appeal, kind, who.actor());
    }

    /** Who asks. */
    record Asking(CurrentUser me, AuditNote note, Actor actor) {}

    /**
     * The files, for who may open all that is in the packet.
     *
     * @throws NotFound when they were not made, or their packet was assembled anew since
     * @throws NotNow when the packet must not be sent any more
     */
    Prepared open(AppealFile appeal, ChannelKind kind, CurrentUser me, AuditNote note) {
        desk.admit(appeal, me, note);
        Prepared prepared =
                files.find(appeal, kind)
                        .orElseThrow(() -> new NotFound("file for the payer", "of that name"));
        Optional<String> refusal = refusal(appeal);
        if (refusal.isPresent()) {
            note.refused("not ready");
            throw new NotNow(refusal.get());
        }
        note.because(kind.label());
        return prepared;
    }

    /** One of them. */
    PreparedFile file(Prepared prepared, String name) {
        return prepared.find(name)
                .orElseThrow(() -> new NotFound("file for the payer", "of that name"));
    }
}
