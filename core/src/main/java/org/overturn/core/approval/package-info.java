/**
 * Texts that somebody writes and somebody else approves: appeal letters, letters of medical
 * necessity, write-offs over a limit. Owns their states, versions, comments, findings that were let
 * pass, signatures and the delegations to sign.
 *
 * <p>A feature opens a text for a subject of its own, keeps the {@link
 * org.overturn.core.approval.Seen} of what it showed, and asks {@link
 * org.overturn.core.approval.Approvals} for each change; a change that somebody else overtook, or
 * that may not be made, is an {@link org.overturn.core.approval.ApprovalRefused}. What blocks a
 * text is the feature's to find: it hands the findings in when it asks for the approval. Who may
 * see a subject is the feature's, too: nothing here looks at facilities or payers.
 */
@NullMarked
package org.overturn.core.approval;

import org.jspecify.annotations.NullMarked;
