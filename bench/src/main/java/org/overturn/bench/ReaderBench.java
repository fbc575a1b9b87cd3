package org.overturn.bench;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./overturn bench reader}: how fast remittances are read, against StAEDI. */
@Command(
        name = "reader",
        mixinStandardHelpOptions = true,
        description = "Reading with ledger, balance and denial rules, against StAEDI's event loop.")
final class ReaderBench implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The 835 file to read.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Override
    public Integer call() {
        System.out.println(StaediLoop.events(file) + " events");
        return 0;
    }
}
