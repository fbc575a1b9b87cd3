package org.overturn.batch.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server of one's own that can behave badly. */
final class SmallSmtp implements AutoCloseable {

    /** How it behaves. */
    enum Manner {
        /** Takes what it gets. */
        GOOD,
        /** Knows no recipient. */
        REFUSES,
        /** Falls silent when it has got a message. */
        HANGS,
        /** Is gone in the middle of a message. */
        DIES,
        /** Takes the message, and is gone before it says so. */
        TAKES_AND_DIES
    }

    private final ServerSocket socket;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile Manner manner;

    SmallSmtp(Manner manner) throws IOException {
        this.manner = manner;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    void behave(Manner other) {
        manner = other;
    }

    /** The messages, each as it came. */
    List<String> taken() {
        return List.copyOf(taken);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                open.add(caller);
                Thread.ofVirtual().start(() -> talk(caller));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void talk(Socket caller) {
        try (caller;
                BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(
                                        caller.getInputStream(), StandardCharsets.UTF_8));
                OutputStream out = caller.getOutputStream()) {
            say(out, "220 small");
            String line = in.readLine();
            while (line != null) {
                if (line.equals("DATA")) {
                    say(out, "354 go on");
                    if (!take(in, out)) {
                        return;
                    }
                } else if (line.startsWith("RCPT") && manner == Manner.REFUSES) {
                    say(out, "550 no such mailbox");
                } else if (line.equals("QUIT")) {
                    say(out, "221 bye");
                    return;
                } else {
                    say(out, "250 ok");
                }
                line = in.readLine();
            }
        } catch (IOException e) {
            // the caller is gone
        }
    }

    /** False when the connection is to end. */
    private boolean take(BufferedReader in, OutputStream out) throws IOException {
        StringBuilder message = new StringBuilder();
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            message.append(line).append('\n');
            if (manner == Manner.DIES && message.length() > 200) {
                return false;
            }
            line = in.readLine();
        }
        if (manner == Manner.HANGS) {
            in.readLine(); // until the caller has had enough
            return false;
        }
        taken.add(message.toString());
        if (manner == Manner.TAKES_AND_DIES) {
            return false;
        }
        say(out, "250 taken");
        return true;
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
