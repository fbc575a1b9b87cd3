package org.overturn.api.worklist;

import java.util.List;
import org.overturn.api.security.AccessRules;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.user.ScopeNotice;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.denial.DenialStatus;
import org.overturn.core.denial.Route;
import org.overturn.core.user.Users;
import org.overturn.core.worklist.Access;
import org.overturn.core.worklist.Choice;
import org.overturn.core.worklist.SavedViews;
import org.overturn.core.worklist.Worklist;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a reader can choose from in filters and changes. */
@Component
class WorklistChoices {

    private final Worklist worklist;
    private final SavedViews views;
    private final Users users;
    private final AccessRules rules;
    private final ScopeNotice scopes;

    WorklistChoices(
            Worklist worklist,
            SavedViews views,
            Users users,
            AccessRules rules,
            ScopeNotice scopes) {
        this.worklist = worklist;
        this.views = views;
        this.users = users;
        this.rules = rules;
        this.scopes = scopes;
    }

    void addTo(Model model, CurrentUser me, Access access) {
        List<Choice> payers = worklist.listPayers(access);
        model.addAttribute("scope", payers.isEmpty() ? scopes.words(me) : "");
        model.addAttribute("payers", payers);
        model.addAttribute("facilities", worklist.listFacilities(access));
        model.addAttribute("categories", DenialCategory.values());
        model.addAttribute("routes", Route.values());
        model.addAttribute("statuses", DenialStatus.values());
        model.addAttribute(
                "owners",
                users.list().stream().filter(user -> !user.profile().disabled()).toList());
        model.addAttribute("views", views.list(me.id()));
        model.addAttribute(
                "mayChange", rules.admit(HttpMethod.POST, "/worklist/assign", me.roles()));
    }
}
