package org.overturn.core.remittance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.overturn.core.remittance.x12.X12RemittanceReader;
import org.springframework.stereotype.Component;

/** Remittances read again from the files that are kept. */
@Component
class KeptRemittances {

    /** Keys of claims that stay in memory: 32 MB. */
    private static final int MOST_KEYS = 4_000_000;

    private final ReceivedFiles received;
    private final LinkedHashMap<String, Map<Integer, ClaimKeys>> keys =
            new LinkedHashMap<>(16, 0.75f, true);

    KeptRemittances(ReceivedFiles received) {
        this.received = received;
    }

    /** The place of a remittance among the kept files; its file need not be on record yet. */
    record Place(String sha256, int ordinal) {

        static Place of(Version version) {
            return new Place(version.sha256(), version.ordinal());
        }
    }

    FileScan.Scanned read(Version version, Consumer<Adjudication> claims) {
        return read(Place.of(version), claims);
    }

    /** Reads one remittance; gives its header and its totals. */
    FileScan.Scanned read(Place place, Consumer<Adjudication> claims) {
        try (X12RemittanceReader reader = open(place.sha256())) {
            Optional<Remittance> header = Optional.empty();
            for (Optional<RemittanceEvent> event = reader.next();
                    event.isPresent();
                    event = reader.next()) {
                switch (event.get()) {
                    case RemittanceEvent.Began(Remittance began) ->
                            header =
                                    Optional.of(began)
                                            .filter(one -> one.ordinal() == place.ordinal());
                    case RemittanceEvent.Read(Adjudication claim) ->
                            header.ifPresent(_ -> claims.accept(claim));
                    case RemittanceEvent.Ended(RemittanceEnd end) -> {
                        if (header.isPresent()) {
                            return new FileScan.Scanned(header.get(), end);
                        }
                    }
                }
            }
            throw new IllegalStateException("a remittance has left its file: " + place);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read the kept file " + place.sha256(), e);
        }
    }

    ClaimKeys keys(Version version) {
        return keys(Place.of(version));
    }

    /** What the claims of a remittance can be known by; a file is read once for all in it. */
    synchronized ClaimKeys keys(Place place) {
        Map<Integer, ClaimKeys> known = keys.get(place.sha256());
        if (known == null) {
            known = readKeys(place.sha256());
            keys.put(place.sha256(), known);
            forgetOldest();
        }
        return Optional.ofNullable(known.get(place.ordinal()))
                .orElseThrow(() -> new IllegalStateException("no remittance at " + place));
    }

    private Map<Integer, ClaimKeys> readKeys(String sha256) {
        Map<Integer, ClaimKeys> found = new HashMap<>();
        try (X12RemittanceReader reader = open(sha256)) {
            int ordinal = 0;
            ClaimKeys.Builder builder = new ClaimKeys.Builder();
            for (Optional<RemittanceEvent> event = reader.next();
                    event.isPresent();
                    event = reader.next()) {
                switch (event.get()) {
                    case RemittanceEvent.Began(Remittance began) -> {
                        ordinal = began.ordinal();
                        builder = new ClaimKeys.Builder();
                    }
                    case RemittanceEvent.Read(Adjudication claim) -> builder.add(claim);
                    case RemittanceEvent.Ended _ -> found.put(ordinal, builder.build());
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("can't read the kept file " + sha256, e);
        }
    }

    private void forgetOldest() {
        long held =
                keys.values().stream()
                        .flatMap(file -> file.values().stream())
                        .mapToLong(ClaimKeys::size)
                        .sum();
        Iterator<Map<Integer, ClaimKeys>> oldest = keys.values().iterator();
        while (held > MOST_KEYS && keys.size() > 1) {
            held -= oldest.next().values().stream().mapToLong(ClaimKeys::size).sum();
            oldest.remove();
        }
    }

    private X12RemittanceReader open(String sha256) throws IOException {
        return new X12RemittanceReader(received.open(sha256), _ -> {});
    }
}
