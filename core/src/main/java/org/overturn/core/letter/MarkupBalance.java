package org.overturn.core.letter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.overturn.core.letter.TemplateMarkup.Fault;

/** Finds each place where markup is not well-formed, and goes on behind it. */
final class MarkupBalance {

    private static final Pattern PIECE =
            Pattern.compile(
                    "<!--.*?-->"
                            + "|<(?<close>/?)(?<name>[A-Za-z][\\w:-]*)(?<rest>(?:[^<>\"']|\"[^\"]*\"|'[^']*')*?)(?<empty>/?)>"
                            + "|(?<loose>&(?!(?:amp|lt|gt|quot|apos|#\\d+|#x[0-9A-Fa-f]+);)|<)",
                    Pattern.DOTALL);
    private static final Pattern ATTRIBUTES =
            Pattern.compile("(?:\\s+[\\w:-]+\\s*=\\s*(?:\"[^\"<]*\"|'[^'<]*'))*\\s*");

    private final List<Fault> faults = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();

    private record Open(String name, int line) {}

    private MarkupBalance() {}

    /**
     * All of them, in the order of the text; none may be found where an attribute is there twice.
     */
    static List<Fault> faults(String markup) {
        MarkupBalance balance = new MarkupBalance();
        balance.read(markup);
        return balance.faults;
    }

    private void read(String markup) {
        Matcher piece = PIECE.matcher(markup);
        while (piece.find()) {
            int line = TemplateFiles.lineOf(markup, piece.start());
            if (piece.group("loose") != null) {
                boolean and = piece.group("loose").equals("&");
                add(line, and ? "write & as &amp;" : "write < as &lt;, or end the tag");
            } else if (piece.group("name") != null) {
                tag(piece, line);
            }
        }
        open.descendingIterator().forEachRemaining(this::neverClosed);
    }

    private void tag(Matcher piece, int line) {
        String name = piece.group("name");
        if (!ATTRIBUTES.matcher(piece.group("rest")).matches()) {
            add(line, "write the attributes of <" + name + "> as name=\"value\"");
        }
        if (!piece.group("close").isEmpty()) {
            close(name, line);
        } else if (piece.group("empty").isEmpty()) {
            open.push(new Open(name, line));
        }
    }

    private void close(String name, int line) {
        if (open.stream().noneMatch(one -> one.name().equals(name))) {
            add(line, "</" + name + "> closes nothing; open <" + name + "> before it");
            return;
        }
        while (!open.getFirst().name().equals(name)) {
            neverClosed(open.pop());
        }
        open.pop();
    }

    private void neverClosed(Open one) {
        add(
                one.line(),
                "<"
                        + one.name()
                        + "> is never closed, or not within what it stands in; write </"
                        + one.name()
                        + ">");
    }

    private void add(int line, String message) {
        faults.add(new Fault(line, "not well-formed: " + message));
    }
}
