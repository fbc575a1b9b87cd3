package org.overturn.core.packet;

/**
 * A bookmark of a document that opens one of its pages.
 *
 * @param level 1 for those at the top
 * @param order its place among all bookmarks of the document
 */
record Heading(String title, int level, int order) {}
