package org.overturn.api.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.overturn.api.security.AccessRules;
import org.overturn.api.security.CurrentUser;
import org.overturn.core.evidence.link.DocumentQueue;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** The ways to go from any page; each user sees those that the table of roles opens. */
@Component
class Navigation {

    private static final Map<String, String> ENTRIES = entries();

    private static final String DOCUMENTS = "/documents/queue";

    private final AccessRules rules;
    private final DocumentQueue documents;

    Navigation(AccessRules rules, DocumentQueue documents) {
        this.rules = rules;
        this.documents = documents;
    }

    private static Map<String, String> entries() {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("/", "My day");
        entries.put("/worklist", "Worklist");
        entries.put("/appeals", "Appeals");
        entries.put("/letters", "Letters");
        entries.put(DOCUMENTS, "Documents");
        entries.put("/remittances", "Remittances");
        entries.put("/night", "Night runs");
        entries.put("/reports", "Reports");
        entries.put("/settings", "Settings");
        return entries;
    }

    List<NavigationEntry> of(CurrentUser user, String path) {
        return ENTRIES.entrySet().stream()
                .filter(entry -> rules.admit(HttpMethod.GET, entry.getKey(), user.roles()))
                .map(entry ->
                        new NavigationEntry(
                                entry.getValue(),
                                entry.getKey(),
                                lies(path, entry.getKey()),
                                entry.getKey().equals(DOCUMENTS) ? waiting(user) : 0))
                .toList();
    }

    /** Documents without an account that the user may see. */
    private int waiting(CurrentUser user) {
        return documents.count(
                user.seesWholeOffice() ? Optional.empty() : Optional.of(user.name()));
    }

    private static boolean lies(String path, String below) {
        return path.equals(below) || (!below.equals("/") && path.startsWith(below + "/"));
    }
}
