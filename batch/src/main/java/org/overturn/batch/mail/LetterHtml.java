package org.overturn.batch.mail;

/**
 * A mail as HTML: one column, no pictures, nothing fetched, readable in light and dark. Colours
 * stand in the head for programs that heed it and never in the text itself, so that a program which
 * drops the head shows its own.
 */
final class LetterHtml {

    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <meta name="color-scheme" content="light dark">
            <meta name="supported-color-schemes" content="light dark">
            <title>%s</title>
            <style>
            :root { color-scheme: light dark; }
            body { margin: 0; padding: 20px; font: 16px/1.45 -apple-system, "Segoe UI", Roboto, Arial, sans-serif; color: #1b2430; background: #ffffff; }
            main { max-width: 560px; margin: 0 auto; }
            h1 { font-size: 20px; line-height: 1.3; margin: 0 0 8px; }
            h2 { font-size: 13px; letter-spacing: .04em; margin: 24px 0 4px; color: #4a5668; }
            table { border-collapse: collapse; width: 100%%; }
            td { padding: 7px 0; border-top: 1px solid #d9dee6; vertical-align: top; }
            td.figure { width: 1%%; padding-right: 14px; text-align: right; white-space: nowrap; font-weight: 600; }
            a { color: #0b57a4; }
            footer { margin-top: 28px; font-size: 13px; color: #4a5668; }
            @media (prefers-color-scheme: dark) {
              body { color: #e6eaf0; background: #151a21; }
              h2, footer { color: #a9b4c4; }
              td { border-top-color: #343d4a; }
              a { color: #8cc0ff; }
            }
            </style>
            </head>
            <body>
            <main>
            <h1>%s</h1>
            <p>%s</p>
            """;

    private LetterHtml() {}

    static String of(StaffLetter letter, String url) {
        String subject = escaped(letter.subject());
        StringBuilder html =
                new StringBuilder(HEAD.formatted(subject, subject, escaped(letter.lead())));
        letter.sections().forEach(section -> add(html, section, url));
        return html.append("<footer>Free of patient data. ")
                .append(link(url, MailChoices.PATH, "What you get by mail"))
                .append("</footer>\n</main>\n</body>\n</html>\n")
                .toString();
    }

    private static void add(StringBuilder html, StaffLetter.Section section, String url) {
        html.append("<h2>%s</h2>\n".formatted(escaped(section.title())))
                .append("<table role=\"presentation\">\n");
        for (StaffLetter.Line line : section.lines()) {
            String words =
                    line.path()
                            .map(path -> link(url, path, line.words()))
                            .orElseGet(() -> escaped(line.words()));
            html.append("<tr><td class=\"figure\">")
                    .append(escaped(line.figure()))
                    .append("</td><td>")
                    .append(words)
                    .append("</td></tr>\n");
        }
        html.append("</table>\n");
    }

    private static String link(String url, String path, String words) {
        return "<a href=\"%s\">%s</a>".formatted(escaped(url + path), escaped(words));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
