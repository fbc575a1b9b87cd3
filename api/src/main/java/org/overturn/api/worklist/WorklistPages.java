package org.overturn.api.worklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.code.Codes;
import org.overturn.core.worklist.Access;
import org.overturn.core.worklist.Appraisals;
import org.overturn.core.worklist.RefusedQuery;
import org.overturn.core.worklist.SavedView;
import org.overturn.core.worklist.SavedViews;
import org.overturn.core.worklist.Totals;
import org.overturn.core.worklist.Worklist;
import org.overturn.core.worklist.WorklistFilter;
import org.overturn.core.worklist.WorklistPage;
import org.overturn.core.worklist.WorklistQuery;
import org.overturn.core.worklist.WorklistSort;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The worklist: find, filter and sort denials, keep views. */
@Controller
@RequestMapping("/worklist")
class WorklistPages {

    private static final String OBJECT = "worklist";
    private static final int ROWS = 50;
    private static final List<String> FILTERS =
            List.of(
                    "payer",
                    "facility",
                    "category",
                    "route",
                    "status",
                    "owner",
                    "dueBefore",
                    "amountAtLeast",
                    "expectedAtLeast",
                    "chanceAtLeast",
                    "cause",
                    "held");

    private final Worklist worklist;
    private final SavedViews views;
    private final Appraisals appraisals;
    private final Codes codes;
    private final WorklistChoices choices;
    private final WorkSession session;
    private final Clock clock;

    WorklistPages(
            Worklist worklist,
            SavedViews views,
            Appraisals appraisals,
            Codes codes,
            WorklistChoices choices,
            WorkSession session,
            Clock clock) {
        this.worklist = worklist;
        this.views = views;
        this.appraisals = appraisals;
        this.codes = codes;
        this.choices = choices;
        this.session = session;
        this.clock = clock;
    }

    @GetMapping
    @Audited(value = AuditAction.VIEW, object = OBJECT)
    String list(
            @RequestParam Map<String, String> parameters,
            CurrentUser me,
            AuditNote note,
            Model model) {
        Access access = access(me);
        choices.addTo(model, me, access);
        try {
            WorklistQuery query = query(parameters, me);
            session.isAt(address(query));
            addFilter(query, model);
            addRows(query, access, model);
        } catch (RefusedQuery e) {
            note.refused(e.field());
            addRefused(e, parameters, model);
        }
        return "worklist/list";
    }

    private WorklistQuery query(Map<String, String> parameters, CurrentUser me) {
        Optional<SavedView> view =
                Optional.ofNullable(parameters.get("view"))
                        .filter(id -> id.matches("\\d{1,18}"))
                        .flatMap(id -> views.find(me.id(), Long.parseLong(id)));
        Map<String, String> given = new HashMap<>(parameters);
        given.computeIfPresent(
                "owner", (_, owner) -> owner.equals("me") ? String.valueOf(me.id()) : owner);
        WorklistSort sort =
                Optional.ofNullable(parameters.get("sort"))
                        .filter(text -> !text.isBlank())
                        .map(WorklistSort::parse)
                        .or(() -> view.map(SavedView::sort))
                        .orElse(WorklistSort.STANDARD);
        return new WorklistQuery(
                view.map(SavedView::filter).orElseGet(() -> WorklistFilter.parse(given)),
                session.search(),
                sort,
                Optional.ofNullable(parameters.get("cursor")).filter(c -> !c.isBlank()),
                size(parameters));
    }

    private static int size(Map<String, String> parameters) {
        return Optional.ofNullable(parameters.get("size"))
                .filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::parseInt)
                .orElse(ROWS);
    }

    private void addRows(WorklistQuery query, Access access, Model model) {
        LocalDate today = LocalDate.now(clock);
        WorklistPage page = worklist.list(query, access);
        model.addAttribute(
                "rows",
                page.items().stream()
                        .map(item -> WorklistRow.of(item, codes, appraisals.why(item, today)))
                        .toList());
        model.addAttribute("totals", worklist.total(query, access));
        model.addAttribute("previous", page.previous().map(c -> path(query, c)).orElse(null));
        model.addAttribute("next", page.next().map(c -> path(query, c)).orElse(null));
        model.addAttribute("refusal", "");
        model.addAttribute("refusedField", "");
    }

    /**
     * What was asked for stays as it was typed, so that it can be mended; nothing is found by it.
     */
    private void addRefused(RefusedQuery why, Map<String, String> parameters, Model model) {
        addFilter(WorklistQuery.of(WorklistFilter.STANDARD), model);
        Map<String, String> typed = new LinkedHashMap<>(parameters);
        typed.keySet().retainAll(FILTERS);
        typed.values().removeIf(String::isBlank);
        model.addAttribute("filter", typed);
        model.addAttribute("without", without(typed, typed.keySet()));
        model.addAttribute("refusedField", why.field());
        model.addAttribute("refusal", RefusedWords.of(why, typed));
        model.addAttribute("rows", List.of());
        model.addAttribute("totals", Totals.none(clock.instant()));
    }

    private void addFilter(WorklistQuery query, Model model) {
        model.addAttribute("filter", query.filter().parameters());
        model.addAttribute("sort", query.sort().parameter());
        model.addAttribute("search", session.search());
        model.addAttribute("canUndo", session.canUndo());
        Map<String, String> unsorted = new HashMap<>(address(query));
        unsorted.remove("sort");
        unsorted.remove("cursor");
        model.addAttribute("sortPath", path(unsorted));
        model.addAttribute("without", without(query));
    }

    /** For each filter that is in force, the list without it. */
    private static Map<String, String> without(WorklistQuery query) {
        return without(address(query), query.filter().parameters().keySet());
    }

    private static Map<String, String> without(Map<String, String> all, Set<String> filters) {
        Map<String, String> paths = new LinkedHashMap<>();
        for (String name : filters) {
            Map<String, String> rest = new HashMap<>(all);
            rest.keySet().removeAll(Set.of(name, "cursor"));
            paths.put(name, path(rest));
        }
        return paths;
    }

    private static Map<String, String> address(WorklistQuery query) {
        Map<String, String> all = new HashMap<>(query.filter().parameters());
        all.put("sort", query.sort().parameter());
        query.cursor().ifPresent(cursor -> all.put("cursor", cursor));
        if (query.size() != ROWS) {
            all.put("size", String.valueOf(query.size()));
        }
        return all;
    }

    private static String path(WorklistQuery query, String cursor) {
        return path(address(query.at(cursor)));
    }

    /** The worklist's address with these parameters. */
    static String path(Map<String, String> parameters) {
        UriComponentsBuilder path = UriComponentsBuilder.fromPath("/worklist");
        new TreeMap<>(parameters).forEach((name, value) -> path.queryParam(name, "{" + name + "}"));
        return path.buildAndExpand(new HashMap<String, Object>(parameters)).encode().toUriString();
    }

    /** By POST, so that no patient's name stands in an address. */
    @PostMapping("/search")
    @Audited(value = AuditAction.SEARCH, object = OBJECT)
    String search(@RequestParam(defaultValue = "") String search) {
        session.searchFor(search);
        Map<String, String> place = new HashMap<>(session.place());
        place.remove("cursor");
        return "redirect:" + path(place);
    }

    private static Access access(CurrentUser me) {
        return new Access(me.facilities(), me.payers());
    }
}
