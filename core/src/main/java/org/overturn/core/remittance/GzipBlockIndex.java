package org.overturn.core.remittance;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Where the blocks of the kept files last asked for begin. */
final class GzipBlockIndex {

    private static final int FILES = 32;

    private final Map<Path, long[]> latest = new LinkedHashMap<>(FILES, 0.75f, true);

    /** At least one place, the file's begin; the end mark is the last. */
    synchronized long[] of(Path path) throws IOException {
        long[] known = latest.get(path);
        if (known == null) {
            known = blocks(path);
            latest.put(path, known);
            if (latest.size() > FILES) {
                latest.remove(latest.keySet().iterator().next());
            }
        }
        return known;
    }

    private static long[] blocks(Path path) throws IOException {
        long[] blocks = new long[16];
        int count = 0;
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            long position = 0;
            Optional<GzipBlocks.Header> header = GzipBlocks.read(file, position);
            while (header.isPresent() && !header.get().end()) {
                if (count + 1 == blocks.length) {
                    blocks = Arrays.copyOf(blocks, 2 * count + 2);
                }
                blocks[count++] = position;
                position += Math.max(header.get().number(), header.get().length());
                header = GzipBlocks.read(file, position);
            }
            blocks[count++] = position;
        }
        return Arrays.copyOf(blocks, count);
    }
}
