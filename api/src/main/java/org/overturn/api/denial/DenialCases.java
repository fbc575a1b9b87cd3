package org.overturn.api.denial;

import java.util.List;
import java.util.Optional;
import org.overturn.api.document.FiledDocument;
import org.overturn.api.document.FiledDocuments;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.NotFound;
import org.overturn.batch.show.ClaimStories;
import org.overturn.batch.show.Denied;
import org.overturn.batch.show.Fact;
import org.overturn.batch.show.Reader;
import org.overturn.batch.show.Story;
import org.overturn.core.worklist.Access;
import org.overturn.core.worklist.HistoryEntry;
import org.overturn.core.worklist.WorkItem;
import org.overturn.core.worklist.Worklist;
import org.springframework.stereotype.Component;

/** All that one denial's page tells, within what its reader may see. */
@Component
class DenialCases {

    private final Worklist worklist;
    private final ClaimStories stories;
    private final FiledDocuments documents;

    DenialCases(Worklist worklist, ClaimStories stories, FiledDocuments documents) {
        this.worklist = worklist;
        this.stories = stories;
        this.documents = documents;
    }

    /**
     * A denial with the story of its claim.
     *
     * @param chapter the adjudication it stands in
     * @param fact the denied adjustment
     * @param documents of the account that the reader may open, where all its claims are his
     */
    record DenialCase(
            WorkItem item,
            Story story,
            Story.Chapter chapter,
            Denied fact,
            List<FiledDocument> documents,
            List<HistoryEntry> history) {}

    /**
     * The denial of this number.
     *
     * @throws NotFound also when it is there, but not for this user
     */
    WorkItem getItem(String id, CurrentUser me) {
        return findItem(id, me).orElseThrow(() -> new NotFound("denial", id));
    }

    /** The same; empty when there is none for this user. */
    Optional<WorkItem> findItem(String id, CurrentUser me) {
        return worklist.find(number(id), access(me));
    }

    DenialCase get(String id, CurrentUser me) {
        WorkItem item = getItem(id, me);
        Reader reader = reader(me);
        Story story =
                stories.find(item.claim().adjudicationId(), reader)
                        .orElseThrow(() -> new NotFound("denial", id));
        Story.Chapter chapter = chapter(story, item.claim().adjudicationId());
        List<FiledDocument> onFile =
                documents.listForClaim(item.claim().accountNumber(), me).stream()
                        .filter(FiledDocument::open)
                        .toList();
        return new DenialCase(
                item,
                story,
                chapter,
                denied(chapter, item.id()),
                onFile,
                worklist.listHistory(List.of(item.id()), access(me)));
    }

    private static Denied denied(Story.Chapter chapter, long id) {
        return chapter.facts().stream()
                .filter(Fact.Adjusted.class::isInstance)
                .flatMap(fact -> ((Fact.Adjusted) fact).denial().stream())
                .filter(denial -> denial.id() == id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("denial " + id + " has no fact"));
    }

    /** The adjudication of this number in the story. */
    static Story.Chapter chapter(Story story, long adjudicationId) {
        return story.chapters().stream()
                .filter(chapter -> chapter.decision().id() == adjudicationId)
                .findFirst()
                .orElseThrow(() -> new NotFound("claim", String.valueOf(adjudicationId)));
    }

    /** The claim of an adjudication. */
    Story getClaim(String id, CurrentUser me) {
        return stories.find(number(id), reader(me)).orElseThrow(() -> new NotFound("claim", id));
    }

    static Access access(CurrentUser me) {
        return new Access(me.facilities(), me.payers());
    }

    private static Reader reader(CurrentUser me) {
        return new Reader(me.facilities(), me.payers());
    }

    /** What is no number is no denial of ours either. */
    private static long number(String id) {
        return id.matches("\\d{1,18}") ? Long.parseLong(id) : -1;
    }
}
