package org.overturn.batch.submission;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that behaves badly, over a real socket. */
final class OddServer implements AutoCloseable {

    enum Manner {
        /** Takes all; says so. */
        TAKES,
        /** Knows no such recipient. */
        REFUSES_THE_RECIPIENT,
        /** Has no time at all. */
        IS_BUSY,
        /** Says nothing, ever. */
        HANGS,
        /** Ends the connection while the message comes. */
        DIES_IN_DATA,
        /** Refuses the message after its last line. */
        REFUSES_THE_MESSAGE,
        /** Takes the message and dies before it says so. */
        DIES_AFTER_DATA,
        /** Takes the message and says nothing any more. */
        HANGS_AFTER_DATA
    }

    private final ServerSocket socket;
    private final Manner manner;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    OddServer(Manner manner) throws IOException {
        this.manner = manner;
        this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("odd-server").start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Messages that it has whole. */
    List<String> taken() {
        return taken;
    }

    private void serve() {
        try {
            while (true) {
                Socket one = socket.accept();
                open.add(one);
                Thread.ofPlatform().daemon().start(() -> talk(one));
            }
        } catch (SocketException e) {
            return; // closed
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void talk(Socket one) {
        try (one;
                BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(
                                        one.getInputStream(), StandardCharsets.ISO_8859_1))) {
            OutputStream out = one.getOutputStream();
            if (manner == Manner.HANGS) {
                in.readLine();
                return;
            }
            say(out, manner == Manner.IS_BUSY ? "421 busy" : "220 odd");
            if (manner != Manner.IS_BUSY) {
                answer(in, out);
            }
        } catch (IOException e) {
            return; // the caller went
        }
    }

    private void answer(BufferedReader in, OutputStream out) throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("RCPT") && manner == Manner.REFUSES_THE_RECIPIENT) {
                say(out, "550 no such user");
            } else if (line.equals("DATA")) {
                say(out, "354 go on");
                if (!takesData(in, out)) {
                    return;
                }
            } else {
                say(out, "250 ok");
            }
        }
    }

    private boolean takesData(BufferedReader in, OutputStream out) throws IOException {
        StringBuilder message = new StringBuilder();
        for (String line = in.readLine(); !line.equals("."); line = in.readLine()) {
            message.append(line).append('\n');
            if (manner == Manner.DIES_IN_DATA && message.length() > 2000) {
                return false;
            }
        }
        if (manner == Manner.REFUSES_THE_MESSAGE) {
            say(out, "554 not this one");
            return true;
        }
        taken.add(message.toString());
        if (manner == Manner.HANGS_AFTER_DATA) {
            in.readLine();
        }
        if (manner == Manner.TAKES) {
            say(out, "250 taken");
        }
        return manner == Manner.TAKES;
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket one : open) {
            one.close();
        }
    }
}
