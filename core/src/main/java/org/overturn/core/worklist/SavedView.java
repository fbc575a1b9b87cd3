package org.overturn.core.worklist;

/** A filter and an order that a user keeps under a name; a search is never kept. */
public record SavedView(long id, String name, WorklistFilter filter, WorklistSort sort) {}
