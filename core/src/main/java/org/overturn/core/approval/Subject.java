package org.overturn.core.approval;

/**
 * What a text is about.
 *
 * @param id of the appeal, of the request for a letter, of the denial
 */
public record Subject(SubjectKind kind, long id) {}
