package org.overturn.api.settings;

import java.util.List;
import org.overturn.api.security.AccessRules;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.security.Unaudited;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Settings: each user sees those that the table of roles opens. */
@Controller
class SettingsPages {

    /** Of the whole office, and nothing for who sees a part of it. */
    private static final String AUDIT = "/settings/audit";

    private static final List<Topic> TOPICS =
            List.of(
                    new Topic(
                            "/settings/office",
                            "Office and letterhead",
                            "Name, logo, address, numbers, contact and signer, as letters carry them."),
                    new Topic(
                            "/settings/payers",
                            "Payers and channels",
                            "Where each payer takes appeals, and how they are sent."),
                    new Topic(
                            "/settings/payer-overrides",
                            "Payer overrides",
                            "What a payer means by its codes where it isn't what the lists say."),
                    new Topic(
                            "/codes",
                            "Codes",
                            "What reasons, remarks and groups mean, and what is usually done."),
                    new Topic(
                            "/rules",
                            "Filing rules",
                            "The limits that deadlines are counted by, with their sources."),
                    new Topic(
                            "/settings/users",
                            "Users and roles",
                            "Who may sign in, what each may do, and whose claims each may see."),
                    new Topic(
                            "/settings/security",
                            "Security",
                            "Your second factor, and tokens for programs that act for you."),
                    new Topic(
                            "/settings/mail",
                            "Your mail",
                            "Digest, reminders and failures: what the program writes to you."),
                    new Topic(
                            "/settings/signature",
                            "Your signature",
                            "A picture of it, for letters that you sign."),
                    new Topic(
                            "/settings/delegations",
                            "Signing for others",
                            "Who may sign letters in whose name, from when until when."),
                    new Topic(
                            AUDIT,
                            "Audit",
                            "Who did what: who looked at a patient, what deserves a look, exports."),
                    new Topic(
                            "/settings/break-glass",
                            "Break-the-glass reviews",
                            "Who opened sensitive documents without the permission, to be reviewed."),
                    new Topic(
                            "/settings/data",
                            "Data and retention",
                            "Where the data are, how much there is, and how long to keep it."));

    private final AccessRules rules;

    SettingsPages(AccessRules rules) {
        this.rules = rules;
    }

    /** One part of the settings. */
    record Topic(String path, String title, String what) {}

    @GetMapping("/settings")
    @Unaudited(because = "a list of links")
    String index(CurrentUser me, Model model) {
        model.addAttribute(
                "topics",
                TOPICS.stream()
                        .filter(topic -> rules.admit(HttpMethod.GET, topic.path(), me.roles()))
                        .filter(topic -> me.seesWholeOffice() || !topic.path().equals(AUDIT))
                        .toList());
        return "settings/index";
    }
}
